using System.Net.Sockets;
using System.Text;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Where a message begins and ends is never in doubt, in either version of HTTP.</summary>
[Trait("Requirement", "R165")]
public sealed class MessageTests(ProductionApp production, TestKit.AppFixture development) : IClassFixture<ProductionApp>, IClassFixture<TestKit.AppFixture>
{
    private const string BadRequest = "headers 8c"; // the place of :status 400 in the fixed table
    private static readonly string[] Refused = ["reset", "goaway"];
    private static readonly (string Name, string Value)[] Page = [(":method", "GET"), (":scheme", "https"), (":authority", "localhost"), (":path", "/account/aanmelden")];
    private static readonly (string Name, string Value)[] Form = [(":method", "POST"), .. Page[1..], ("content-type", "application/x-www-form-urlencoded")];

    [Fact]
    public async Task A_request_of_HTTP2_is_answered() => Assert.Equal("headers 88", await AskAsync(Page, null)); // :status 200

    [Theory]
    [InlineData("connection", "keep-alive")]
    [InlineData("transfer-encoding", "chunked")]
    [InlineData("keep-alive", "timeout=5")]
    [InlineData("upgrade", "h2c")]
    [InlineData("proxy-connection", "keep-alive")]
    [InlineData("te", "gzip")]
    [InlineData("X-Hoofdletter", "ja")]
    public async Task Headers_of_a_connection_have_no_place_in_HTTP2(string name, string value) => Assert.Contains(await AskAsync([.. Page, (name, value)], null), Refused.Append(BadRequest));

    [Theory]
    [InlineData("x-regel", "een\r\nx-twee: ja")]
    [InlineData("x-regel", "een\nx-twee: ja")]
    [InlineData("x-regel", "een\rtwee")]
    [InlineData("x-regel\r\nx-twee", "ja")]
    [InlineData("x-regel", "nul\0nul")]
    public async Task No_header_of_HTTP2_holds_a_line_break(string name, string value) => Assert.Contains(await AskAsync([.. Page, (name, value)], null), Refused.Append(BadRequest));

    [Theory]
    [InlineData("5", "Email=iemand")]
    [InlineData("500", "Email=iemand")]
    [InlineData("-1", "Email=iemand")]
    public async Task A_length_that_is_not_that_of_the_data_is_refused(string length, string body) => Assert.Contains(await AskAsync([.. Form, ("content-length", length)], body), Refused.Append(BadRequest));

    // The chunks say where it ends: too short a length would make the rest a second request, too long a one would wait for it.
    [Theory]
    [InlineData(4)]
    [InlineData(5000)]
    public async Task Where_a_message_has_both_a_length_and_chunks_the_chunks_count(int length)
    {
        var answer = await SayAsync($"POST /bestaat-niet HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n9\r\na=1&b=234\r\n0\r\n\r\n");

        Assert.Single(answer.Split("HTTP/1.1 ").Skip(1));
        Assert.DoesNotContain("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")]
    [InlineData("Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: gzip\r\n\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    public async Task A_message_whose_end_is_in_doubt_is_refused(string rest)
    {
        var answer = await SayAsync($"POST /account/aanmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n{rest}");

        Assert.Matches("^HTTP/1.1 (400|411|415|501) ", answer);
    }

    private Task<string> AskAsync(IEnumerable<(string, string)> headers, string? body) => RawHttp2.AskAsync(production.App.Address, headers, body, TestContext.Current.CancellationToken);

    // Everything that comes back until the application closes the connection.
    private async Task<string> SayAsync(string request)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromSeconds(30));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(development.App.Address.Host, development.App.Address.Port, bound.Token);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), bound.Token);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, bound.Token) is > 0 and var count)
        {
            answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return answer.ToString();
    }
}
