using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

[Trait("Requirement", "R165")]
public sealed class InviteAccountTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_sets_up_the_second_step_before_seeing_anything()
    {
        var person = new Registered(app, "nieuw@voorbeeld.example");
        var link = await InviteAsync(person.Email);
        using var visitor = app.Anonymous();

        var next = await ChooseAsync(visitor, link);
        Assert.StartsWith("/account/aanmelden", (await visitor.GetAsync("/signalen")).Path, StringComparison.Ordinal);
        await person.SetUpAsync(next);

        Assert.Equal("/signalen", (await visitor.GetAsync("/")).Path);
        using var later = await person.SignInAsync();
    }

    [Fact]
    public async Task A_link_works_once_and_within_the_hour()
    {
        var link = await InviteAsync("eenmaal@voorbeeld.example");
        var late = await InviteAsync("telaat@voorbeeld.example");
        using var visitor = app.Anonymous();
        var form = await visitor.GetAsync(link);
        Assert.Equal("Tweede stap instellen", (await ChooseAsync(visitor, link)).Heading);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitAsync(("Password", "drie gele banken in de tuin"), ("Again", "drie gele banken in de tuin"))).Status);
        app.Clock.Move(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(late)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/account/wachtwoord?link=AAAA")).Status);
    }

    [Fact]
    public async Task A_new_password_by_link_ends_sessions_and_still_needs_the_code()
    {
        var email = "vergeten@voorbeeld.example";
        var person = new Registered(app, email);
        using var first = app.Anonymous();
        await person.SetUpAsync(await ChooseAsync(first, await InviteAsync(email)));
        using var administrator = await app.SignInAsync("beheer");
        var page = await administrator.GetAsync("/beheer/accounts");
        var row = page.Document.QuerySelectorAll("tr[data-account]").Single(r => r.TextContent.Contains(email, StringComparison.Ordinal)).GetAttribute("data-account");
        var link = (await page.PressAsync($"tr[data-account='{row}'] button[formaction]")).Text(".one-time-link");
        using var visitor = app.Anonymous();

        var next = await ChooseAsync(visitor, new Uri(link).PathAndQuery, "drie gele banken in de tuin");

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

        foreach (var form in (string[])["Disable", "Enable", "Link"])
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
    public async Task A_weak_or_mistyped_password_is_refused_and_the_link_stays(string password, string again, string why)
    {
        var link = await InviteAsync($"w{Guid.NewGuid():N}@voorbeeld.example");
        using var visitor = app.Anonymous();

        var answer = await (await visitor.GetAsync(link)).SubmitAsync(("Password", password), ("Again", again));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(why, answer.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
    }

    private async Task<string> InviteAsync(string email)
    {
        using var administrator = await app.SignInAsync("beheer");
        var form = await administrator.GetAsync("/beheer/accounts/uitnodigen");
        var made = await form.SubmitAsync(("Input.Name", "Nieuwe Medewerker"), ("Input.Email", email), ("Input.OrganisationId", await HeerlenAsync()), ("Input.Role", "AttentionOfficer"));
        Assert.True(made.Status == HttpStatusCode.OK, made.Text("main"));
        return new Uri(made.Text(".one-time-link")).PathAndQuery;
    }

    private async Task<string> HeerlenAsync() => (await app.ActorOfAsync("af-heerlen")).OrganisationId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<VisitedPage> ChooseAsync(Visitor visitor, string link, string password = Registered.Password) =>
        await (await visitor.GetAsync(link)).SubmitAsync(("Password", password), ("Again", password));
}
