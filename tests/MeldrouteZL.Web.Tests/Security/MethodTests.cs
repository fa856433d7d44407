using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Methods that no page has are refused before anything else looks at them.</summary>
[Trait("Requirement", "R165")]
public sealed class MethodTests(ProductionApp production) : IClassFixture<ProductionApp>
{
    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    [InlineData("iets")]
    public async Task Another_method_is_refused_and_nothing_comes_back(string method)
    {
        using var officer = await TestSignIn.AsAsync(production.App, "af-heerlen");
        foreach (var address in (string[])["/", "/signalen", "/account/aanmelden", "/css/components.css", "/health/live", "/bestaat-niet"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            request.Headers.Add("X-Teruggestuurd", "echo-7319");

            using var answer = await officer.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow);
            Assert.Empty(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    // RFC 8441: over HTTP/2 a browser asks for a live connection by a method that nothing else here has.
    [Fact]
    public async Task Over_HTTP2_a_meeting_is_followed_by_CONNECT_and_nothing_else_is()
    {
        var app = production.App;
        var meeting = await new Story(app).MeetingAsync();
        using var member = await TestSignIn.AsAsync(app, "avim-1");
        var address = LiveSocket.AddressOf($"{meeting.Date:yyyy-MM-dd}", app.Clock.GetUtcNow());
        var origin = app.Address.GetLeftPart(UriPartial.Authority);

        var (live, _) = await LiveSocket.AskAsync(app.Address, member.Client, address, origin, HttpVersion.Version20);
        var (none, refused) = await LiveSocket.AskAsync(app.Address, member.Client, meeting.Address(), origin, HttpVersion.Version20);

        Assert.NotNull(live);
        Assert.Equal((null, HttpStatusCode.MethodNotAllowed), (none, refused));
        live.Dispose();
    }

    [Fact]
    public async Task A_method_is_not_chosen_by_a_header_or_a_field()
    {
        using var visitor = production.App.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/afmelden?_method=POST");
        request.Headers.Add("X-HTTP-Method-Override", "POST");

        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
