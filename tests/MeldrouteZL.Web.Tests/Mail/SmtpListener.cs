using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MeldrouteZL.Web.Tests.Mail;

/// <summary>A mail server of one test, on 127.0.0.1, that keeps what it gets.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<string> received = new();
    private readonly Task accepting;

    /// <param name="port">Where an earlier one was; 0 for any.</param>
    public SmtpListener(int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The messages as they came, headers and all.</summary>
    public IReadOnlyList<string> Received => [.. received];

    /// <summary>Who it does not take mail for.</summary>
    public string? Refused { get; set; }

    /// <summary>What the application is told so that it uses this server.</summary>
    public Dictionary<string, string?> Settings => SettingsFor(Port);

    public static Dictionary<string, string?> SettingsFor(int port) => new()
    {
        ["Meldroute:Smtp:Host"] = "127.0.0.1",
        ["Meldroute:Smtp:Port"] = port.ToString(CultureInfo.InvariantCulture),
        ["Meldroute:Smtp:Tls"] = "false",
        ["Meldroute:Smtp:From"] = "meldroute@voorbeeld.nl",
        ["Meldroute:PublicAddress"] = "https://meldroute.voorbeeld.nl",
    };

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            async Task SayAsync(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stopping.Token);
            try
            {
                await SayAsync("220 test");
                while (await reader.ReadLineAsync(stopping.Token) is { } command)
                {
                    await SayAsync(command.Split(' ', ':')[0].ToUpperInvariant() switch
                    {
                        "RCPT" when Refused is { } no && command.Contains(no, StringComparison.Ordinal) => "550 no such mailbox",
                        "DATA" => await KeepAsync(reader, SayAsync),
                        "QUIT" => "221 bye",
                        _ => "250 ok",
                    });
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                return; // the application hung up, or the test is over
            }
        }
    }

    private async Task<string> KeepAsync(StreamReader reader, Func<string, Task> say)
    {
        await say("354 go on");
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
        {
            message.Append(line).Append("\r\n");
        }

        received.Enqueue(message.ToString());
        return "250 kept";
    }
}
