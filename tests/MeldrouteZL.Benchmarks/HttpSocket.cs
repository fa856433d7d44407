using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MeldrouteZL.Benchmarks;

/// <summary>
/// One kept connection that sends prepared requests and reads answers to their end. It does no more than that, since it
/// shares the processors with what it measures.
/// </summary>
internal sealed class HttpSocket : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000, SendTimeout = 30_000 };
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int end;

    public HttpSocket(IPEndPoint at) => socket.Connect(at);

    public void Dispose() => socket.Dispose();

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <returns>The status, and how many bytes the answer took.</returns>
    /// <exception cref="IOException">The connection was closed, or the answer cannot be understood.</exception>
    public (int Status, int Bytes) Exchange(ReadOnlySpan<byte> request)
    {
        socket.Send(request);
        (start, end) = (0, 0);
        var head = Find(EndOfHead);
        var text = buffer.AsSpan(0, head);
        if (!Utf8Parser.TryParse(text[9..12], out int status, out _))
        {
            throw new IOException("The answer has no status.");
        }

        start = head + EndOfHead.Length;
        if (ContentLength(text) is { } length)
        {
            while (end - start < length)
            {
                Receive();
            }

            return (status, start + length);
        }

        ReadChunks();
        return (status, start);
    }

    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\ncontent-length: "u8;
        for (var i = 0; i + name.Length < head.Length; i++)
        {
            if (head[i] == '\r' && Ascii.EqualsIgnoreCase(head.Slice(i, name.Length), name))
            {
                return Utf8Parser.TryParse(head[(i + name.Length)..], out int length, out _) ? length : null;
            }
        }

        return null;
    }

    private void ReadChunks()
    {
        while (true)
        {
            var line = Find("\r\n"u8);
            if (!Utf8Parser.TryParse(buffer.AsSpan(start, line - start), out int size, out _, 'X'))
            {
                throw new IOException("The answer is neither chunked nor has it a length.");
            }

            start = line + 2;
            while (end - start < size + 2)
            {
                Receive();
            }

            start += size + 2;
            if (size == 0)
            {
                return;
            }
        }
    }

    private int Find(ReadOnlySpan<byte> what)
    {
        while (true)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf(what);
            if (at >= 0)
            {
                return start + at;
            }

            Receive();
        }
    }

    private void Receive()
    {
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var got = socket.Receive(buffer.AsSpan(end));
        if (got == 0)
        {
            throw new IOException("The connection was closed.");
        }

        end += got;
    }
}
