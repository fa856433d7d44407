using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using MeldrouteZL.TestKit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Speaks HTTP/2 by hand, for messages that no client sends.</summary>
internal static class RawHttp2
{
    private const byte Data = 0, Headers = 1, Reset = 3, Settings = 4, GoAway = 7;
    private const byte EndStream = 1, Acknowledged = 1, EndHeaders = 4;
    private const int FrameHead = 9;

    /// <summary>Sends one request and tells how it ended: "headers" with the first byte of them, "reset" or "goaway".</summary>
    /// <param name="headers">Names and values as they are, pseudo headers too.</param>
    /// <param name="body">Null for a request without one.</param>
    public static async Task<string> AskAsync(Uri address, IEnumerable<(string Name, string Value)> headers, string? body, CancellationToken cancel)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, cancel);
        await using var stream = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => TestCertificate.IsOurs(shown));
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", ApplicationProtocols = [SslApplicationProtocol.Http2] }, cancel);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), cancel);
        await SendAsync(stream, Settings, 0, 0, [], cancel);
        await SendAsync(stream, Headers, (byte)(EndHeaders | (body is null ? EndStream : 0)), 1, Packed(headers), cancel);
        if (body is not null)
        {
            await SendAsync(stream, Data, EndStream, 1, Encoding.UTF8.GetBytes(body), cancel);
        }

        var head = new byte[FrameHead];
        while (true)
        {
            await stream.ReadExactlyAsync(head, cancel);
            var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
            await stream.ReadExactlyAsync(payload, cancel);
            switch (head[3])
            {
                case Settings when (head[4] & Acknowledged) == 0:
                    await SendAsync(stream, Settings, Acknowledged, 0, [], cancel);
                    break;
                case Headers:
                    return $"headers {payload[0]:x2}";
                case Reset:
                    return "reset";
                case GoAway:
                    return "goaway";
            }
        }
    }

    // As literals that no table keeps (RFC 7541, 6.2.2): all names and values here are short.
    private static byte[] Packed(IEnumerable<(string Name, string Value)> headers) =>
        [.. headers.SelectMany(h => (byte[])[0, (byte)h.Name.Length, .. Encoding.Latin1.GetBytes(h.Name), (byte)h.Value.Length, .. Encoding.Latin1.GetBytes(h.Value)])];

    private static async Task SendAsync(SslStream stream, byte type, byte flags, int number, byte[] payload, CancellationToken cancel)
    {
        byte[] frame = [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, 0, 0, 0, (byte)number, .. payload];
        await stream.WriteAsync(frame, cancel);
    }
}
