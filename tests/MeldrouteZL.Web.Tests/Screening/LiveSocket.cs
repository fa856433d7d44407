using System.Net;
using System.Net.WebSockets;
using System.Text;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

/// <summary>A live connection by hand, as a page makes it.</summary>
internal sealed class LiveSocket(ClientWebSocket socket) : IDisposable
{
    private const char End = '\u001e';

    // Far above what it takes on a busy machine; nothing waits this long unless it will fail.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Queue<string> heard = [];
    private string rest = "";

    /// <summary>Asks for a connection with the cookies of this client.</summary>
    /// <returns>Null, with the status of the answer, when it is refused.</returns>
    public static async Task<(LiveSocket? Socket, HttpStatusCode Status)> AskAsync(Uri site, HttpClient client, string address, string? origin, Version? version = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.HttpVersion = version ?? HttpVersion.Version11;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(site, address)) { Scheme = site.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" }.Uri, client, patience.Token);
        }
        catch (WebSocketException)
        {
            using (socket)
            {
                return (null, socket.HttpStatusCode);
            }
        }

        var live = new LiveSocket(socket);
        await live.SayAsync("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await live.HearAsync());
        return (live, HttpStatusCode.SwitchingProtocols);
    }

    public static async Task<LiveSocket> OpenAsync(MeldrouteApp app, Visitor visitor, string day) =>
        (await AskAsync(app.Address, visitor.Client, AddressOf(day, app.Clock.GetUtcNow()), app.Address.GetLeftPart(UriPartial.Authority))).Socket!;

    public static string AddressOf(string day, DateTimeOffset since) => $"/screening/live?overleg={day}&sinds={since.ToUnixTimeMilliseconds()}";

    public Task SayAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>The next thing that is said, word for word; null when the connection ends instead.</summary>
    public async Task<string?> HearAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var buffer = new byte[4096];
        while (heard.Count == 0)
        {
            try
            {
                var part = await socket.ReceiveAsync(buffer, patience.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                var texts = (rest + Encoding.UTF8.GetString(buffer, 0, part.Count)).Split(End);
                rest = texts[^1];
                texts[..^1].Where(t => t != """{"type":6}""").ToList().ForEach(heard.Enqueue); // a sign of life
            }
            catch (WebSocketException)
            {
                return null; // cut off without a word
            }
        }

        return heard.Peek().StartsWith("""{"type":7""", StringComparison.Ordinal) ? null : heard.Dequeue(); // the last word of a connection
    }

    public void Dispose() => socket.Dispose();
}
