using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Audit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

[Trait("Requirement", "R165")]
public sealed class InviteAccountTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/account/wachtwoord";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_sets_up_the_second_step_before_seeing_anything()
    {
        var person = new Registered(app, "nieuw@voorbeeld.example");
        var code = await InviteAsync(person.Email);
        using var visitor = app.Anonymous();

        var next = await ChooseAsync(visitor, code);
        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/signalen")).Path, StringComparison.Ordinal);
        await person.SetUpAsync(next);

        Assert.Equal("/signalen", (await visitor.GetAsync("/")).Path);
        using var later = await person.SignInAsync();
    }

    [Fact]
    public async Task A_code_works_once_and_within_the_hour()
    {
        var code = await InviteAsync("eenmaal@voorbeeld.example");
        var late = await InviteAsync("telaat@voorbeeld.example");
        using var visitor = app.Anonymous();
        Assert.Equal("Tweede stap instellen", (await ChooseAsync(visitor, code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant())).Heading);

        Assert.Equal(HttpStatusCode.BadRequest, (await ChooseAsync(visitor, code)).Status);
        app.Clock.Move(TimeSpan.FromHours(1));
        foreach (var wrong in (string[])[late, "", "AAAA", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", code + "A"])
        {
            var answer = await ChooseAsync(visitor, wrong);
            Assert.Equal((HttpStatusCode.BadRequest, true), (answer.Status, answer.Text("main").Contains("Deze code klopt niet", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_code_stands_in_no_address()
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync("/beheer/accounts/uitnodigen");
        var made = await form.SubmitAsync(("Input.Name", "Nieuwe Medewerker"), ("Input.Email", "geenadres@voorbeeld.example"), ("Input.OrganisationId", await HeerlenAsync()), ("Input.Role", "Reporter"));
        var code = made.Text(".one-time-code");

        Assert.Matches("^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$", code);
        Assert.Equal($"{app.Address.GetLeftPart(UriPartial.Authority)}/account/wachtwoord", made.Text(".one-time-address"));
        Assert.DoesNotContain(code, made.Path, StringComparison.Ordinal);
        using var visitor = app.Anonymous();
        var page = await visitor.GetAsync($"/account/wachtwoord?Code={code}&link={code}");
        Assert.DoesNotContain(code, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await ChooseAsync(visitor, code)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_by_code_ends_sessions_and_still_needs_the_code()
    {
        var email = "vergeten@voorbeeld.example";
        var person = new Registered(app, email);
        using var first = app.Anonymous();
        await person.SetUpAsync(await ChooseAsync(first, await InviteAsync(email)));
        using var administrator = await app.SignInAsync("beheer");
        var page = await administrator.GetAsync("/beheer/accounts");
        var row = page.Document.QuerySelectorAll("tr[data-account]").Single(r => r.TextContent.Contains(email, StringComparison.Ordinal)).GetAttribute("data-account");
        var code = (await page.PressAsync($"tr[data-account='{row}'] button[formaction$=Link]")).Text(".one-time-code");
        using var visitor = app.Anonymous();

        var next = await ChooseAsync(visitor, code, "drie gele banken in de tuin");

        Assert.Equal("Code invullen", next.Heading);
        Assert.StartsWith("/account/aanmelden", (await first.GetAsync("/signalen")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/signalen")).Path, StringComparison.Ordinal);
        app.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await next.SubmitAsync(("Code", person.CodeAt(0)))).Status);
        Assert.Equal("/signalen", (await visitor.GetAsync("/")).Path);
    }

    [Fact]
    public async Task An_account_out_of_use_ends_at_the_next_request_and_comes_back()
    {
        using var visitor = await app.SignInAsync("zorg-levanto");
        using var administrator = await app.SignInAsync("beheer");
        var page = await administrator.GetAsync("/beheer/accounts");
        var id = (await app.ActorOfAsync("zorg-levanto")).UserId;

        var done = await page.PressAsync($"tr[data-account='{id}'] button:not([formaction])");
        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/casussen")).Path, StringComparison.Ordinal);

        await done.PressAsync($"tr[data-account='{id}'] button:not([formaction])");
        using var again = await app.SignInAsync("zorg-levanto");
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/casussen")).Status);
    }

    [Fact]
    public async Task Accounts_of_another_region_are_not_there()
    {
        using var administrator = await app.SignInAsync("beheer");
        var page = await administrator.GetAsync("/beheer/accounts");
        Assert.DoesNotContain("Oefening", page.Html, StringComparison.Ordinal);
        var foreign = (await app.ActorOfAsync("oefen-vt")).UserId.ToString();

        foreach (var form in (string[])["Disable", "Enable", "Link", "StartAnew", "EndSessions"])
        {
            var token = page.Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var answer = await administrator.PostAsync($"/beheer/accounts?handler={form}", [new("account", foreign), new("__RequestVerificationToken", token)]);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.Equal(["0"], await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT count(*) FROM meldroute.account WHERE id = '{foreign}' AND disabled_at IS NOT NULL"));
    }

    [Fact]
    public async Task An_organisation_of_another_region_and_an_address_in_use_are_refused()
    {
        await InviteAsync("dubbel@voorbeeld.example");
        using var administrator = await app.SignInAsync("beheer");
        var foreign = (await app.ActorOfAsync("oefen-vt")).OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var form = await administrator.GetAsync("/beheer/accounts/uitnodigen");

        var elsewhere = await form.SubmitAsync(("Input.Name", "Iemand"), ("Input.Email", "ander@voorbeeld.example"), ("Input.OrganisationId", foreign), ("Input.Role", "VtEmployee"));
        var twice = await form.SubmitAsync(("Input.Name", "Iemand"), ("Input.Email", "DUBBEL@voorbeeld.example"), ("Input.OrganisationId", await HeerlenAsync()), ("Input.Role", "Reporter"));
        var empty = await form.SubmitAsync();

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [elsewhere.Status, twice.Status, empty.Status]);
        Assert.Equal(["1"], await SuperUser.ColumnAsync(app.Database.Admin, "SELECT count(*) FROM meldroute.account WHERE email ILIKE 'dubbel@%' OR email ILIKE 'ander@%'"));
    }

    [Theory]
    [InlineData("kort", "kort", "15 tekens")]
    [InlineData("dit is mijn wachtwoord", "dit is mijn wachtwoord", "veel mensen")]
    [InlineData("drie gele banken in de tuin", "drie gele banken in de straat", "niet gelijk")]
    public async Task A_weak_or_mistyped_password_is_refused_and_the_code_stays(string password, string again, string why)
    {
        var code = await InviteAsync($"w{Guid.NewGuid():N}@voorbeeld.example");
        using var visitor = app.Anonymous();

        var answer = await (await visitor.GetAsync(Address)).SubmitAsync(("Code", code), ("Password", password), ("Again", again));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(why, answer.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Tweede stap instellen", (await ChooseAsync(visitor, code)).Heading);
    }

    [Fact]
    public async Task Who_lost_every_factor_begins_as_when_they_were_invited_and_hears_of_it()
    {
        const string Email = "telefoonkwijt@voorbeeld.example";
        var person = new Registered(app, Email);
        using var first = app.Anonymous();
        await person.SetUpAsync(await ChooseAsync(first, await InviteAsync(Email)));
        var before = person.RecoveryCodes;
        using var administrator = await app.SignInAsync("beheer");
        var page = await administrator.GetAsync("/beheer/accounts");

        var entries = await AuditEntries.OfAsync(app, async () => page = await page.PressAsync($"{RowOf(page, Email)} button[formaction$=StartAnew]"));

        Assert.Equal("StartAnew", Assert.Single(entries, e => e.Number("action") == 5).Text("step"));
        Assert.Equal(["1"], await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT count(*) FROM meldroute.outgoing_mail m JOIN meldroute.account a ON a.id = m.user_id WHERE a.email = '{Email}'"));
        Assert.StartsWith("/account/aanmelden", (await first.GetAsync("/signalen")).Path, StringComparison.Ordinal);
        using var visitor = app.Anonymous();
        Assert.Equal(HttpStatusCode.BadRequest, (await person.GivePasswordAsync(visitor)).Status);
        var next = await ChooseAsync(visitor, page.Text(".one-time-code"));
        await person.SetUpAsync(next);
        Assert.Empty(before.Intersect(person.RecoveryCodes));
        using var thief = app.Anonymous();
        Assert.Equal(HttpStatusCode.BadRequest, (await (await person.GivePasswordAsync(thief)).SubmitAsync(("Code", before[0]))).Status);
    }

    [Fact]
    public async Task The_administrator_ends_all_sessions_of_one_person_who_may_come_back()
    {
        using var visitor = await app.SignInAsync("zorg-xonar");
        using var elsewhere = await app.SignInAsync("zorg-xonar");
        using var other = await app.SignInAsync("vt-1");
        using var administrator = await app.SignInAsync("beheer");
        var page = await administrator.GetAsync("/beheer/accounts");
        var id = (await app.ActorOfAsync("zorg-xonar")).UserId;

        var entries = await AuditEntries.OfAsync(app, async () => page = await page.PressAsync($"tr[data-account='{id}'] button[formaction$=EndSessions]"));

        Assert.Contains("De sessies zijn beëindigd", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal("EndSessions", Assert.Single(entries, e => e.Number("action") == 5).Text("step"));
        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/casussen")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/account/aanmelden", (await elsewhere.GetAsync("/casussen")).Path, StringComparison.Ordinal);
        Assert.Equal("/casussen", (await other.GetAsync("/casussen")).Path);
        using var again = await app.SignInAsync("zorg-xonar");
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/casussen")).Status);
    }

    private async Task<string> InviteAsync(string email)
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync("/beheer/accounts/uitnodigen");
        var made = await form.SubmitAsync(("Input.Name", "Nieuwe Medewerker"), ("Input.Email", email), ("Input.OrganisationId", await HeerlenAsync()), ("Input.Role", "AttentionOfficer"));
        Assert.True(made.Status == HttpStatusCode.OK, made.Text("main"));
        return made.Text(".one-time-code");
    }

    private async Task<string> HeerlenAsync() => (await app.ActorOfAsync("af-heerlen")).OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<VisitedPage> ChooseAsync(Visitor visitor, string code, string password = Registered.Password) =>
        await (await visitor.GetAsync(Address)).SubmitAsync(("Code", code), ("Password", password), ("Again", password));

    private static string RowOf(VisitedPage page, string email) =>
        $"tr[data-account='{page.Document.QuerySelectorAll("tr[data-account]").Single(r => r.TextContent.Contains(email, StringComparison.Ordinal)).GetAttribute("data-account")}']";
}
