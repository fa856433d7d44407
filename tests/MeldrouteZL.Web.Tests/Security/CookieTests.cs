using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.Net.Http.Headers;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

/// <summary>Every cookie that an address sets in Production goes back to this host, encrypted, and to nothing else.</summary>
[Trait("Requirement", "R165")]
public sealed class CookieTests(ProductionApp production, AppFixture development) : IClassFixture<ProductionApp>, IClassFixture<AppFixture>
{
    [Fact]
    public async Task Every_cookie_in_Production_belongs_to_this_host_alone()
    {
        using var nobody = production.App.Anonymous();
        using var officer = await TestSignIn.AsAsync(production.App, "af-heerlen");
        var cookies = await CrawlAsync(production.App, nobody, officer);
        cookies.AddRange(await SetByAsync(officer, "/aanmelden-voor-een-test/vt-2"));

        Assert.True(cookies.Select(c => c.Name.Value).Distinct().Count() >= 2, "The session and the form token have a cookie each.");
        Walked.None(cookies.Where(c => !(c.Name.StartsWith("__Host-", StringComparison.Ordinal) && c.Secure && c.HttpOnly && c.SameSite == SameSiteMode.Strict && c.Path == "/" && c.Domain.Length == 0))
            .Select(c => c.ToString()));
    }

    [Fact]
    public async Task A_session_ends_with_the_browser()
    {
        using var officer = production.App.Anonymous();

        Assert.All(await SetByAsync(officer, "/aanmelden-voor-een-test/af-heerlen"), c => Assert.True(c.Expires is null && c.MaxAge is null, c.ToString()));
    }

    [Fact]
    public async Task On_an_own_computer_without_TLS_it_works_with_other_names()
    {
        using var officer = development.App.Anonymous();
        var cookies = (await SetByAsync(officer, "/account/aanmelden")).ToList();
        var token = (await officer.GetAsync("/account/aanmelden")).Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var fields = new FormUrlEncodedContent([new("persona", "af-heerlen"), new("__RequestVerificationToken", token)]);
        cookies.AddRange(SetBy(await officer.Client.PostAsync(new Uri("/account/demo", UriKind.Relative), fields, TestContext.Current.CancellationToken)));
        cookies.AddRange(await CrawlAsync(development.App, officer));

        Assert.Contains("Samira Bouali", (await officer.GetAsync("/account/rol")).Text("header"), StringComparison.Ordinal);
        Assert.True(cookies.Select(c => c.Name.Value).Distinct().Count() >= 2, "The session and the form token have a cookie each.");
        Walked.None(cookies.Where(c => c.Name.StartsWith("__", StringComparison.Ordinal) || c.Secure || !c.HttpOnly || c.SameSite != SameSiteMode.Strict || c.Path != "/").Select(c => c.ToString()));
    }

    private static async Task<List<SetCookieHeaderValue>> CrawlAsync(MeldrouteApp app, params Visitor[] visitors)
    {
        var cookies = new List<SetCookieHeaderValue>();
        foreach (var visitor in visitors)
        {
            foreach (var address in WalkedAddress.In(app))
            {
                cookies.AddRange(await SetByAsync(visitor, address.Plain));
            }
        }

        return cookies;
    }

    private static async Task<IEnumerable<SetCookieHeaderValue>> SetByAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return SetBy(answer);
    }

    private static IEnumerable<SetCookieHeaderValue> SetBy(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var values) ? SetCookieHeaderValue.ParseList([.. values]) : [];
}
