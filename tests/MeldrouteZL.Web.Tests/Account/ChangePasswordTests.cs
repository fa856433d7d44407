using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Audit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

[Trait("Requirement", "R165")]
public sealed class ChangePasswordTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/account/wachtwoord-wijzigen";
    private const string Next = "zeven gele fietsen naast de brug";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task With_the_password_of_now_a_person_chooses_another_and_other_sessions_end()
    {
        var person = await Registered.EnrolledAsync(app);
        using var elsewhere = await person.SignInAsync();
        using var visitor = await person.SignInAsync();
        VisitedPage done = null!;

        var entries = await AuditEntries.OfAsync(app, async () => done = await ChangeAsync(visitor));

        Assert.Contains("gewijzigd", done.Text(".notice--good"), StringComparison.Ordinal);
        Assert.Contains(entries, e => e.Text("step") == "ChangePassword" && e.Number("result") == 1);
        Assert.StartsWith("/account/aanmelden", (await elsewhere.GetAsync("/meldroute")).Path, StringComparison.Ordinal);
        Assert.Equal("/meldroute", (await visitor.GetAsync("/meldroute")).Path);
        using var again = app.Anonymous();
        Assert.Equal(HttpStatusCode.BadRequest, (await person.GivePasswordAsync(again)).Status);
        Assert.Equal("Code invullen", (await person.GivePasswordAsync(again, Next)).Heading);
    }

    [Fact]
    public async Task Without_the_password_of_now_nothing_changes_and_guessing_is_slowed_down()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();

        StepChecks.BadInput(await ChangeAsync(visitor, current: ""), "Current", "Vul uw wachtwoord van nu in.");
        for (var i = 0; i < 10; i++)
        {
            StepChecks.BadInput(await ChangeAsync(visitor, current: $"fout wachtwoord {i}"), "Current", "Dit is niet uw wachtwoord van nu.");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await ChangeAsync(visitor)).Status);
        using var again = app.Anonymous();
        Assert.Equal("Code invullen", (await person.GivePasswordAsync(again)).Heading);
    }

    [Theory]
    [InlineData("te kort", null, "Password", "Gebruik 15 tekens of meer. Een zin van vijf woorden is makkelijk te onthouden.")]
    [InlineData("welkom maastricht 2026!", null, "Password", "Dit wachtwoord gebruiken veel mensen. Kies een ander.")]
    [InlineData(Next, "iets anders dan de eerste keer", "Again", "De twee wachtwoorden zijn niet gelijk.")]
    public async Task The_new_one_is_held_against_the_same_rules(string password, string? again, string field, string why)
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();

        StepChecks.BadInput(await (await visitor.GetAsync(Address)).SubmitAsync(("Current", Registered.Password), ("Password", password), ("Again", again ?? password)), field, why);
    }

    [Fact]
    public async Task The_name_of_the_own_organisation_is_no_password()
    {
        var person = await Registered.EnrolledAsync(app); // works for the region office
        using var visitor = await person.SignInAsync();

        var answer = await ChangeAsync(visitor, next: "Regiobureau mensenhandel 77");

        Assert.Contains("uw organisatie", answer.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_fresh_proof_the_form_is_not_there()
    {
        var person = await Registered.EnrolledAsync(app);
        using var visitor = await person.SignInAsync();
        app.Clock.Move(TimeSpan.FromMinutes(11));

        Assert.StartsWith("/account/bevestigen", (await visitor.GetAsync(Address)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_password_is_sent_for_a_link()
    {
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(Address);

        Assert.False(page.Has("main form"));
        Assert.Contains("Vraag uw functioneel beheerder", page.Text("main"), StringComparison.Ordinal);
    }

    private static async Task<VisitedPage> ChangeAsync(Visitor visitor, string current = Registered.Password, string next = Next) =>
        await (await visitor.GetAsync(Address)).SubmitAsync(("Current", current), ("Password", next), ("Again", next));
}
