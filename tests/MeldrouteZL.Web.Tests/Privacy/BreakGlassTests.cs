using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Audit;
using MeldrouteZL.Web.Tests.Cases;
using MeldrouteZL.Web.Tests.Persons;
using MeldrouteZL.Web.Tests.Shelter;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Privacy;

public sealed class BreakGlassTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Form = "/noodtoegang/openen";
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R168")]
    public async Task A_privacy_officer_reads_a_case_for_a_while_and_everything_of_it_is_recorded_as_an_emergency()
    {
        var (number, trajectory) = await fixture.RichCaseAsync();
        using var officer = await app.SignInAsync("fg");
        VisitedPage page = null!;

        var entries = await AuditEntries.OfAsync(app, async () => page = await officer.BreakAsync(number));

        Assert.Equal((HttpStatusCode.OK, $"/noodtoegang/{number}", number), (page.Status, page.Path, page.Heading));
        Assert.Contains("Test Persoon", page.Text("main dl"), StringComparison.Ordinal);
        Assert.Contains("Er klopt iets niet op dit adres.", page.Text("[aria-labelledby=signalen]"), StringComparison.Ordinal);
        Assert.True(page.Has($"article[data-nummer={trajectory}]"));
        var emergencies = entries.Where(e => e.Text("emergency") == "True").ToList();
        Assert.Equal([(5, 1, number), (1, 1, number), (2, 1, number)], emergencies.Select(e => e.Summary()));
        var id = await EmergencyOfAsync(number);
        Assert.All(emergencies, e => Assert.Equal(id, e.Text("emergency_id")));
        Assert.All(emergencies, e => Assert.NotNull(e.Text("case_id")));
        Assert.All(entries.Except(emergencies), e => Assert.Null(e.Text("emergency_id")));
    }

    [Fact]
    [Trait("Requirement", "R168")]
    public async Task The_persons_of_the_case_stand_there_with_how_they_are_reached_safely_and_are_gone_with_the_access()
    {
        var signal = await fixture.SentAsync(("Input.Nationality", "0072"), ("Input.Hours", "Alleen overdag"), ("Input.NeverLeaveMessage", "true"), ("Input.Phone", "0612345678"));
        using var desk = await app.SignInAsync("vt-1");
        var number = (await (await desk.GetAsync($"/signalen/{signal}")).PressAsync(".steps-to-take button")).Heading;
        var other = await fixture.SentAsync(("Input.FamilyName", "Vreemde"));
        using var officer = await app.SignInAsync("fg");

        var page = await officer.BreakAsync(number);

        var people = page.Text($"[data-personen={signal}]");
        Assert.Contains("Verzonnen Persoon", people, StringComparison.Ordinal);
        Assert.Contains("Laat nooit een bericht achter. Wanneer: Alleen overdag", page.Text($"[data-personen={signal}] [data-veilig-contact]"), StringComparison.Ordinal);
        Assert.All(["Poolse", "0612345678"], text => Assert.Contains(text, people, StringComparison.Ordinal));
        Assert.False(page.Has($"[data-personen={signal}] a, [data-personen={other}]"));
        Assert.DoesNotContain("Vreemde", page.Html, StringComparison.Ordinal);

        await page.PressAsync("form[action='/noodtoegang/afsluiten'] button");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/noodtoegang/{number}")).Status);
    }

    [Fact]
    [Trait("Requirement", "R136")]
    [Trait("Requirement", "R168")]
    public async Task Who_must_help_somebody_now_reads_who_is_with_them_and_not_where_they_are()
    {
        var (trajectory, _) = await fixture.PlacedAsync("Achtergracht 14, tweede bel");
        await TrajectoryStory.TakeAsync(app, trajectory, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.RecordContact(
            new ContactDetails(app.Today(), ContactManner.Phone, ContactPartner.Client, "Zij durft niet naar buiten", null), m));
        var number = (await SuperUser.ColumnAsync(app.Database.Admin, $"SELECT c.number FROM meldroute.casefile c JOIN meldroute.trajectory t ON t.case_id = c.id WHERE t.number = '{trajectory}'"))[0];
        using var care = await app.SignInAsync("zoco-parkstad");
        await (await care.GetAsync($"/trajecten/{trajectory}/leefgebied")).SubmitAsync(
            ("Input.Domain", "MentalHealth"), ("Input.Aim", "Weer slapen"), ("Input.Provider", "Praktijk Noord"), ("Input.StartsOn", $"{app.Today():yyyy-MM-dd}"));
        using var officer = await app.SignInAsync("fg");
        var elsewhere = await fixture.PlacedAsync();

        var page = await officer.BreakAsync(number);

        var shown = page.Text($"article[data-nummer={trajectory}]");
        Assert.All(["In de opvang tot", "Zij durft niet naar buiten", "Praktijk Noord", "Weer slapen"], text => Assert.Contains(text, shown, StringComparison.Ordinal));
        Assert.DoesNotContain("Achtergracht", page.Html, StringComparison.Ordinal);
        Assert.False(page.Has($"article[data-nummer={elsewhere.Number}]"));

        await page.PressAsync("form[action='/noodtoegang/afsluiten'] button");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/noodtoegang/{number}")).Status);
    }

    [Fact]
    public async Task The_other_privacy_officer_and_who_answers_for_the_owner_of_the_case_get_a_mail_at_once()
    {
        const string Waiting = "SELECT u.display_name FROM meldroute.outgoing_mail m JOIN meldroute.account u ON u.id = m.user_id WHERE m.kind = 1 ORDER BY 1";
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        using var officer = await app.SignInAsync("fg");
        var before = await SuperUser.ColumnAsync(app.Database.Admin, Waiting);

        await officer.BreakAsync(number);

        var owner = (await fixture.Story.LookAsync(number, "vt-1")).OwnerOrganisationId;
        Assert.Equal((await app.ActorOfAsync("vt-1")).OrganisationId, owner);
        var told = await SuperUser.ColumnAsync(app.Database.Admin, Waiting);
        foreach (var name in before)
        {
            told.Remove(name);
        }

        Assert.Equal(["Karim Haddad", "Ludo Castermans", "Marleen Rademakers"], told);
    }

    [Fact]
    public async Task It_is_read_there_and_nowhere_else_and_never_changed()
    {
        var (number, trajectory) = await fixture.RichCaseAsync();
        using var officer = await app.SignInAsync("fg");
        await officer.BreakAsync(number);

        foreach (var address in (string[])[$"/casussen/{number}", $"/casussen/{number}/toewijzen", $"/casussen/{number}/acuut-melden", $"/trajecten/{trajectory}", "/casussen"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);
        }

        using var colleague = await app.SignInAsync("fg-2");
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/noodtoegang/{number}")).Status);
    }

    [Fact]
    public async Task What_was_sent_to_others_stays_closed()
    {
        const string Sent = "Brief aan Xonar 7781";
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var to = (await app.ActorOfAsync("zorg-xonar")).OrganisationId;
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.OfferReferral(
            new ReferralOffer { Kind = ReferralKind.LocalCare, ReceiverOrganisationId = to, Purpose = "Hulp thuis", LegalBasis = "Wmo 2015", Content = Sent }, m));
        using var officer = await app.SignInAsync("fg");

        var page = await officer.BreakAsync(number);

        Assert.Contains("XONAR", page.Text("[aria-labelledby=verwijzingen]"), StringComparison.Ordinal);
        Assert.DoesNotContain(Sent, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_closes_by_itself_on_a_page_that_is_open()
    {
        await using var own = await MeldrouteApp.StartAsync(fixture.Databases);
        var number = await new Story(own).CaseAsync();
        using var officer = await own.SignInAsync("fg");
        Assert.Equal(HttpStatusCode.OK, (await officer.BreakAsync(number)).Status);

        await own.WaitAsync(officer, TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/noodtoegang/{number}")).Status);
        await own.WaitAsync(officer, TimeSpan.FromMinutes(1));

        var entry = Assert.Single(await AuditEntries.OfAsync(own, async () =>
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/noodtoegang/{number}")).Status)));
        Assert.Equal((1, 3, number), entry.Summary());
        Assert.Equal("False", entry.Text("emergency"));
        Assert.Equal("nee", (await officer.GetAsync("/noodtoegang")).Document.QuerySelector($"tr[data-nummer={number}]")!.GetAttribute("data-open"));
    }

    [Fact]
    public async Task Without_a_fresh_proof_the_form_is_not_there()
    {
        await using var own = await MeldrouteApp.StartAsync(fixture.Databases);
        using var officer = await own.SignInAsync("fg");
        var form = await officer.GetAsync(Form);
        await own.WaitAsync(officer, TimeSpan.FromMinutes(10));

        Assert.StartsWith("/account/bevestigen", (await officer.GetAsync(Form)).Path, StringComparison.Ordinal);
        Assert.StartsWith("/account/bevestigen", (await form.SubmitAsync(("Input.CaseNumber", "C-2026-000001"), ("Input.Reason", EmergencyStory.Why))).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_never_given_or_is_of_another_region_or_destroyed_is_answered_alike()
    {
        var here = await fixture.Story.CaseAsync();
        var gone = await fixture.Story.CaseAsync(CaseStage.Closed);
        await StepChecks.ShieldClosedAsync(app);
        await fixture.Story.TakeAsync(gone, "vt-af", (c, m) => c.ProposeDestruction("Termijn om", m));
        await fixture.Story.TakeAsync(gone, "vt-2", (c, m) => c.Destroy(m), membership: 1);
        using var officer = await app.SignInAsync("fg");
        using var elsewhere = await app.SignInAsync("oefen-fg");

        var answers = new List<VisitedPage> { await officer.BreakAsync("C-2026-999999"), await officer.BreakAsync(gone), await elsewhere.BreakAsync(here) };

        Assert.All(answers, a => StepChecks.Refused(a, "Dit nummer is er niet in uw regio"));
        Assert.Single(answers.Select(a => a.Text("main").Length).Distinct());
        Assert.Empty(await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id FROM meldroute.emergency_access WHERE case_number = ANY ($1)", (object)new[] { here, gone }));
    }

    [Fact]
    public async Task A_try_in_vain_is_recorded_as_an_emergency_with_what_was_typed_as_a_hash()
    {
        using var officer = await app.SignInAsync("fg");

        var entries = await AuditEntries.OfAsync(app, () => officer.BreakAsync("C-2026-999998"));

        var tried = Assert.Single(entries, e => e.Text("step") == "BreakGlass");
        Assert.Equal((2, "True"), (tried.Number("result"), tried.Text("emergency")));
        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(tried.GetProperty("terms").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_case_that_is_out_of_sight_for_everybody_can_be_read()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        await StepChecks.ShieldClosedAsync(app);
        using var officer = await app.SignInAsync("fg");

        var page = await officer.BreakAsync(number);

        Assert.Equal("Shielded", page.Document.QuerySelector("[data-stage]")!.GetAttribute("data-stage"));
        Assert.Contains("Er klopt iets niet op dit adres.", page.Text("[aria-labelledby=signalen]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_case_is_opened_once_and_sent_twice_acts_once()
    {
        var number = await fixture.Story.CaseAsync();
        using var officer = await app.SignInAsync("fg");
        var form = await officer.GetAsync(Form);
        await form.SubmitAsync(("Input.CaseNumber", number), ("Input.Reason", EmergencyStory.Why));

        Assert.Equal($"/noodtoegang/{number}", (await form.SubmitAsync(("Input.CaseNumber", number), ("Input.Reason", EmergencyStory.Why))).Path);
        StepChecks.Refused(await officer.BreakAsync(number), "U hebt deze casus al open");
        Assert.Single(await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id FROM meldroute.emergency_access WHERE case_number = $1", number));
    }

    [Fact]
    public async Task Number_and_a_real_reason_are_needed()
    {
        using var officer = await app.SignInAsync("fg");

        var empty = await officer.BreakAsync("", "");
        var brief = await officer.BreakAsync("C-2026-000001", "   omdat het kan     ");

        StepChecks.BadInput(empty, "Input_CaseNumber", "Vul het nummer van de casus in.");
        StepChecks.BadInput(empty, "Input_Reason", "Vul in waarom u de casus nu moet lezen.");
        StepChecks.BadInput(brief, "Input_Reason", "Leg het uit in ten minste 20 tekens.");
        StepChecks.BadInput(await officer.BreakAsync(new string('9', 17), new string('x', 1001)), "Input_Reason", "Gebruik niet meer dan 1000 tekens.");
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("zoco-parkstad")]
    [InlineData("beheer")]
    [InlineData("keten")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) => await StepChecks.DoesNotExistForAsync(app, persona, Form);

    private async Task<string> EmergencyOfAsync(string number) =>
        (await SuperUser.ColumnAsync(app.Database.Admin, "SELECT id FROM meldroute.emergency_access WHERE case_number = $1", number))[0];
}
