using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Bodies that no form of ours sends are refused by name, and the application goes on.</summary>
[Trait("Requirement", "R165")]
public sealed class FormBodyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Form = "application/x-www-form-urlencoded";
    private readonly MeldrouteApp app = fixture.App;

    public static TheoryData<string, string, HttpStatusCode> Bodies => new()
    {
        { Form, new string('x', 1_600_000), HttpStatusCode.RequestEntityTooLarge },
        { Form, "a=" + new string('x', 1_400_000), HttpStatusCode.BadRequest }, // fits, and has no token
        { Form, string.Join('&', Enumerable.Range(0, 5000).Select(i => $"a{i}=1")), HttpStatusCode.BadRequest },
        { Form, new string('k', 5000) + "=1", HttpStatusCode.BadRequest },
        { Form, "%", HttpStatusCode.BadRequest },
        { Form, "a=%zz&%=%&&==&=", HttpStatusCode.BadRequest },
        { Form, "Input.What=%ff%fe%ed%a0%80&Input.What=%c0%ae", HttpStatusCode.BadRequest },
        { Form, "Input.What=%00", HttpStatusCode.BadRequest },
        { Form + "; charset=bestaat-niet", "a=1", HttpStatusCode.UnsupportedMediaType },
        { Form + "; charset=utf-16", "a=1", HttpStatusCode.UnsupportedMediaType },
        { Form + "; charset=utf-7", "a=1", HttpStatusCode.UnsupportedMediaType },
        { Form + "; charset=UTF-8", "a=1", HttpStatusCode.BadRequest },
        { "application/json", "{\"Input\":{\"What\":\"\\ud800\"}}", HttpStatusCode.UnsupportedMediaType },
        { "text/xml", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>", HttpStatusCode.UnsupportedMediaType },
        { "text/plain", "a=1", HttpStatusCode.UnsupportedMediaType },
        { "multipart/form-data", "a", HttpStatusCode.UnsupportedMediaType },
        { "geen soort", "a", HttpStatusCode.UnsupportedMediaType },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task Is_refused_by_name(string type, string body, HttpStatusCode expected)
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        foreach (var isChunked in (bool[])[false, true])
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/signalen/nieuw") { Content = content, Headers = { TransferEncodingChunked = isChunked } };

            using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(expected, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/signalen")).Status);
    }

    [Fact]
    public async Task A_file_is_refused_whatever_it_is_called()
    {
        using var visitor = await app.SignInAsync("af-heerlen");
        var form = await visitor.GetAsync("/signalen/nieuw");
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Document.Fields())
        {
            parts.Add(new StringContent(value), name);
        }

        parts.Add(new ByteArrayContent([0xFF, 0xD8, 0xFF]) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, "Input.What", "foto.jpg");

        using var answer = await visitor.Client.PostAsync(new Uri("/signalen/nieuw", UriKind.Relative), parts, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("geen bestanden", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_to_sign_in_takes_little()
    {
        using var visitor = app.Anonymous();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await visitor.PostAsync("/account/aanmelden", [new("Password", new string('x', 20_000))])).Status);
    }

    [Theory]
    [InlineData("POST /account/aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nEmail=a", 30)]
    [InlineData("GET /account/aanmelden HTTP/1.1\r\nHost: localhost\r\nX-Traag: ", 30)]
    public async Task Who_sends_nothing_more_is_not_waited_for(string beginning, int seconds)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromSeconds(seconds));

        var answer = await RawAsync(beginning, bound.Token);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: elders.example\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n")]
    [InlineData("GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET http://elders.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("POST /account/aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")]
    [InlineData("POST /account/aanmelden HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: traag\r\n\r\n0\r\n\r\n")]
    [InlineData("POST /account/aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n")]
    [InlineData("ONZIN\r\n\r\n")]
    public async Task A_request_that_no_browser_makes_is_refused(string request)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromSeconds(30));

        Assert.StartsWith("HTTP/1.1 400", await RawAsync(request, bound.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_are_bounded()
    {
        using var visitor = app.Anonymous();
        using var large = new HttpRequestMessage(HttpMethod.Get, "/account/aanmelden");
        large.Headers.Add("Cookie", "meldroute=" + new string('x', 20_000));
        using var many = new HttpRequestMessage(HttpMethod.Get, "/account/aanmelden");
        Enumerable.Range(0, 80).ToList().ForEach(i => many.Headers.Add($"X-{i}", "1"));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await visitor.Client.SendAsync(large, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await visitor.Client.SendAsync(many, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/aanmelden")).Status);
    }

    // Whatever comes back until the application closes the connection.
    private async Task<string> RawAsync(string request, CancellationToken cancel)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(app.Address.Host, app.Address.Port, cancel);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), cancel);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        while (answer.Length < 12 && await socket.ReceiveAsync(buffer, cancel) is > 0 and var count)
        {
            answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return answer.ToString();
    }
}
