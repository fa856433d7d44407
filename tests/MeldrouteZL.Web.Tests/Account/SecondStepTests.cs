using System.Net;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>The codes of app and paper: each works once, and a person makes them anew.</summary>
[Trait("Requirement", "R165")]
public sealed class SecondStepTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Renew = "/account/herstelcodes";
    private const string Replace = "/account/code-vervangen";
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_hundred_codes_used_twice_a_hundred_are_refused_the_second_time()
    {
        var person = await Registered.EnrolledAsync(app);
        var (second, userId) = (app.Get<SecondStep>(), await IdOfAsync(person));
        var (first, again) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            app.Clock.Move(TimeSpan.FromSeconds(30));
            var (code, now) = (person.CodeAt(0), app.Clock.GetUtcNow());
            first += await second.UseAsync(userId, code, now, Cancel) == SignInMethod.PasswordAndCode ? 1 : 0;
            again += await second.UseAsync(userId, code, now, Cancel) is null ? 1 : 0;
        }

        Assert.Equal((100, 100), (first, again));
    }

    [Fact]
    public async Task Every_recovery_code_works_once()
    {
        var person = await Registered.EnrolledAsync(app);
        var (second, userId) = (app.Get<SecondStep>(), await IdOfAsync(person));
        foreach (var code in person.RecoveryCodes)
        {
            var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => second.UseAsync(userId, code, app.Clock.GetUtcNow(), Cancel)));
            Assert.Single(tries, t => t == SignInMethod.PasswordAndRecoveryCode);
        }

        Assert.Equal(0, await second.CodesLeftAsync(userId, Cancel));
    }

    [Fact]
    public async Task New_recovery_codes_are_shown_once_and_the_old_ones_no_longer_work()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();
        var page = await visitor.GetAsync(Renew);
        Assert.Contains("U hebt nog 10 herstelcodes", page.Text("main"), StringComparison.Ordinal);

        var made = await page.SubmitAsync();

        var codes = made.Document.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal((10, 0), (codes.Distinct().Count(), codes.Intersect(person.RecoveryCodes).Count()));
        var (second, userId) = (app.Get<SecondStep>(), await IdOfAsync(person));
        Assert.Null(await second.UseAsync(userId, person.RecoveryCodes[0], app.Clock.GetUtcNow(), Cancel));
        Assert.NotNull(await second.UseAsync(userId, codes[0], app.Clock.GetUtcNow(), Cancel));
        Assert.Contains("U hebt nog 9 herstelcodes", (await visitor.GetAsync(Renew)).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_on_another_device_replaces_the_first_one_and_other_sessions_end()
    {
        var person = await Registered.EnrolledAsync(app);
        using var elsewhere = await person.SignInAsync();
        using var visitor = await person.SignInAsync();
        var page = await visitor.GetAsync(Replace);
        var secret = Registered.FromBase32(page.Text(".set-up code").Replace(" ", "", StringComparison.Ordinal));
        StepChecks.BadInput(await page.SubmitAsync(("Code", "")), "Code", "Vul de code in.");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync(("Code", person.CodeAt(0)))).Status); // of the old app
        var made = await page.SubmitAsync(("Code", Totp.CodeOf(secret, Totp.StepAt(app.Clock.GetUtcNow()))));

        Assert.Equal(10, made.Document.QuerySelectorAll(".recovery-codes code").Length);
        Assert.StartsWith("/account/aanmelden", (await elsewhere.GetAsync("/meldroute")).Path, StringComparison.Ordinal);
        var (second, userId) = (app.Get<SecondStep>(), await IdOfAsync(person));
        app.Clock.Move(TimeSpan.FromMinutes(1));
        var now = app.Clock.GetUtcNow();
        Assert.Null(await second.UseAsync(userId, person.CodeAt(0), now, Cancel));
        Assert.Null(await second.UseAsync(userId, person.RecoveryCodes[0], now, Cancel));
        Assert.NotNull(await second.UseAsync(userId, Totp.CodeOf(secret, Totp.StepAt(now)), now, Cancel));
    }

    [Fact]
    public async Task A_secret_that_the_server_did_not_make_is_not_taken()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();
        var page = await visitor.GetAsync(Replace);

        Assert.Equal(HttpStatusCode.NotFound, (await page.SubmitAsync(("Proposal", Convert.ToBase64String(new byte[20])), ("Code", "123456"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await page.SubmitAsync(("Proposal", null), ("Code", "123456"))).Status);
    }

    [Theory]
    [InlineData(Renew)]
    [InlineData(Replace)]
    public async Task Who_has_no_app_finds_no_form_and_who_proved_nothing_lately_no_page(string address)
    {
        using var demo = await app.SignInAsync("vt-1");
        Assert.False((await demo.GetAsync(address)).Has("main form"));

        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();
        app.Clock.Move(TimeSpan.FromMinutes(11));
        Assert.StartsWith("/account/bevestigen", (await visitor.GetAsync(address)).Path, StringComparison.Ordinal);
    }

    private async Task<Guid> IdOfAsync(Registered person) => Guid.Parse((await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id FROM meldroute.account WHERE email = $1", person.Email))[0]);
}
