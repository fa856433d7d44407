using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

[Trait("Requirement", "R165")]
public sealed class SessionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_cookie_is_a_random_key_of_which_the_database_has_the_hash_only()
    {
        using var visitor = await app.SignInAsync("vt-1");
        var (cookie, attributes) = await NewCookieAsync("vt-1");

        Assert.Matches("^[A-Za-z0-9_-]{43}$", cookie);
        Assert.Contains("httponly", attributes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", attributes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", attributes, StringComparison.OrdinalIgnoreCase);
        Assert.All(await SuperUser.ColumnAsync(app.Database.Admin, "SELECT s::text FROM meldroute.session s"), row => Assert.DoesNotContain(cookie, row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --")]
    [InlineData("=====")]
    public async Task A_cookie_that_was_never_given_signs_nobody_in(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/casussen");
        request.Headers.TryAddWithoutValidation("Cookie", $"meldroute={key}");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };

        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Fifteen_minutes_without_a_request_end_it_and_requests_prolong_it()
    {
        using var visitor = await app.SignInAsync("vt-1");
        app.Clock.Move(TimeSpan.FromMinutes(13));
        Assert.True(await IsInAsync(visitor));
        app.Clock.Move(TimeSpan.FromMinutes(13));
        Assert.True(await IsInAsync(visitor));
        app.Clock.Move(TimeSpan.FromMinutes(15));
        Assert.False(await IsInAsync(visitor));
    }

    [Fact]
    public async Task Twelve_hours_end_it_whatever_the_person_does_and_another_role_does_not_begin_them_anew()
    {
        using var visitor = await app.SignInAsync("vt-2");
        for (var minutes = 0; minutes < 12 * 60 - 10; minutes += 10)
        {
            Assert.True(await IsInAsync(visitor), $"after {minutes} minutes");
            app.Clock.Move(TimeSpan.FromMinutes(10));
        }

        await (await visitor.GetAsync("/account/rol")).PressAsync("main li:nth-child(2) button");
        Assert.True(await IsInAsync(visitor));
        app.Clock.Move(TimeSpan.FromMinutes(10));
        Assert.False(await IsInAsync(visitor));
    }

    [Fact]
    public async Task Signing_out_ends_it_for_who_copied_the_cookie()
    {
        var (cookie, _) = await NewCookieAsync("vt-1");
        using var visitor = With(cookie);
        using var thief = With(cookie);
        Assert.True(await IsInAsync(thief));

        await (await visitor.GetAsync("/account/afmelden")).SubmitAsync();

        Assert.False(await IsInAsync(thief));
    }

    [Theory]
    [InlineData("UPDATE meldroute.membership SET until = current_date - 1 WHERE user_id = '{0}'", "af-sittard")]
    [InlineData("UPDATE meldroute.account SET disabled_at = now() WHERE id = '{0}'", "af-beekdaelen")]
    [InlineData("DELETE FROM meldroute.session WHERE user_id = '{0}'", "avim-1")]
    public async Task It_ends_at_the_next_request_when_rights_end(string change, string persona)
    {
        using var visitor = await app.SignInAsync(persona);
        Assert.True(await IsInAsync(visitor));

        await SuperUser.RunAsync(app.Database.Admin, string.Format(System.Globalization.CultureInfo.InvariantCulture, change, (await app.ActorOfAsync(persona)).UserId));

        Assert.False(await IsInAsync(visitor));
    }

    [Fact]
    public async Task Another_role_gives_another_key_and_the_old_one_is_worth_nothing()
    {
        var (cookie, _) = await NewCookieAsync("vt-2");
        using var visitor = With(cookie);
        using var old = With(cookie);
        await (await visitor.GetAsync("/account/rol")).PressAsync("main li:nth-child(2) button");

        Assert.False(await IsInAsync(old));
    }

    [Fact]
    public async Task A_person_sees_their_sessions_and_no_others_and_ends_one()
    {
        using var visitor = await app.SignInAsync("zorg-xonar");
        using var elsewhere = await app.SignInAsync("zorg-xonar");
        using var another = await app.SignInAsync("zorg-levanto");

        var page = await visitor.GetAsync("/account/sessies");
        Assert.Equal(2, page.Document.QuerySelectorAll("tr[data-session]").Length);
        var done = await page.PressAsync("tr[data-session] button");

        Assert.Contains("beëindigd", done.Text("main"), StringComparison.Ordinal);
        Assert.True(await IsInAsync(visitor));
        Assert.False(await IsInAsync(elsewhere));
        Assert.True(await IsInAsync(another));
    }

    [Fact]
    public async Task A_session_of_another_person_cannot_be_ended()
    {
        using var visitor = await app.SignInAsync("riec");
        using var elsewhere = await app.SignInAsync("riec");
        using var another = await app.SignInAsync("nla");
        var theirs = (await another.GetAsync("/account/sessies")).Document.QuerySelector("tr[data-session]")!.GetAttribute("data-session");
        var page = await visitor.GetAsync("/account/sessies");

        var answer = await page.SubmitAsync("tr[data-session] button", ("session", theirs));
        Assert.True(await IsInAsync(another));
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
    }

    [Fact]
    public async Task Ending_a_session_needs_a_fresh_proof_and_reading_the_list_does_not()
    {
        using var visitor = await app.SignInAsync("zvh-wm");
        app.Clock.Move(TimeSpan.FromMinutes(11));
        using var elsewhere = await app.SignInAsync("zvh-wm");
        var page = await visitor.GetAsync("/account/sessies");
        Assert.Equal("Mijn sessies", page.Heading);

        var asked = await page.PressAsync("tr[data-session] button");
        Assert.StartsWith("/account/bevestigen", asked.Path, StringComparison.Ordinal);
        Assert.True(await IsInAsync(elsewhere));

        var back = await asked.SubmitAsync();
        Assert.Equal("/account/sessies", back.Path);
        await back.PressAsync("tr[data-session] button");
        Assert.False(await IsInAsync(elsewhere));
    }

    [Fact]
    public async Task Every_page_says_until_when_it_lasts()
    {
        using var visitor = await app.SignInAsync("vt-af");
        var page = await visitor.GetAsync("/casussen");

        var until = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(page.Document.QuerySelector("[data-session-until]")!.GetAttribute("data-session-until")!, System.Globalization.CultureInfo.InvariantCulture));

        Assert.InRange(until - app.Clock.GetUtcNow(), TimeSpan.FromMinutes(13.5), TimeSpan.FromMinutes(15));
    }

    private async Task<(string Key, string Attributes)> NewCookieAsync(string persona)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var visitor = new Visitor(client);
        var form = (await visitor.GetAsync("/account/aanmelden")).Document;
        var token = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("persona", persona), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(new Uri("/account/demo", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("meldroute=", StringComparison.Ordinal));
        return (cookie["meldroute=".Length..cookie.IndexOf(';', StringComparison.Ordinal)], cookie);
    }

    private Visitor With(string key)
    {
        var jar = new CookieContainer();
        jar.Add(app.Address, new Cookie("meldroute", key));
        return new Visitor(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = jar }) { BaseAddress = app.Address });
    }

    private static async Task<bool> IsInAsync(Visitor visitor) => !(await visitor.GetAsync("/account/rol")).Path.StartsWith("/account/aanmelden", StringComparison.Ordinal);
}
