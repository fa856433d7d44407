using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class CloseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_case_of_which_everything_is_done_ends_with_a_result()
    {
        var number = await ReadyAsync();
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.False(form.Has("[data-ontbreekt]"));

        var answer = await form.SubmitAsync(("Input.Result", "HelpGiven"), ("Input.Explanation", "De hulp loopt."));

        StepChecks.Done(answer, number, "afsluiten");
        var @case = await fixture.Story.LookAsync(number, "vt-af");
        Assert.Equal((CaseStage.Closed, ClosingResult.HelpGiven), (@case.Stage, @case.Result));
        Assert.NotNull(@case.ClosedAt);
        Assert.Equal("De hulp loopt.", Assert.Single(@case.History, h => h.Step == CaseStep.Close).Reason!.Text);
    }

    [Fact]
    [Trait("Requirement", "R27")]
    [Trait("Requirement", "R161")]
    public async Task What_is_missing_stands_above_the_form_and_is_asked_for()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        var receiver = await app.ActorOfAsync("zorg-xonar");
        var referral = await fixture.Story.ReferralAsync(number, ReferralKind.RegionalCare, receiver.OrganisationId);
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal(
            ["ReferralsStillOpen", "FeedbackMissing", "ComenshaStillOpen"],
            form.Document.QuerySelectorAll("[data-ontbreekt]").Select(e => e.GetAttribute("data-ontbreekt")));
        Assert.True(form.Has($"main a[href='/casussen/{number}/terugkoppelen']"));
        Assert.True(form.Has($"main a[href='/casussen/{number}/comensha-melding']"));
        Assert.Equal("Regionale zorg, XONAR", form.Text($"main a[href='/verwijzingen/{referral}']"));

        var answer = await form.SubmitAsync(("Input.Result", "HelpGiven"), ("Input.Explanation", "De hulp loopt."));

        StepChecks.Refused(answer, "Er staan nog verwijzingen open.");
        Assert.True(answer.Has("input[value=HelpGiven][checked]"));
        Assert.Equal("De hulp loopt.", answer.Text("textarea"));
    }

    [Theory]
    [InlineData(true, false, "De melder heeft nog niets gehoord.")]
    [InlineData(false, true, "Nog niet elk slachtoffer van klasse 3 of 4 is gemeld bij CoMensha.")]
    public async Task Each_thing_that_is_missing_keeps_it_open(bool decided, bool told, string sentence)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => decided ? c.SettleComensha(m) : null);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => told ? c.GiveFeedback("Er is hulp ingezet.", m) : null);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Single(form.Document.QuerySelectorAll("[data-ontbreekt]"));

        StepChecks.Refused(await form.SubmitAsync(("Input.Result", "HelpGiven"), ("Input.Explanation", "Klaar")), sentence);
    }

    [Fact]
    public async Task A_class_that_waits_for_the_second_pair_of_eyes_comes_first()
    {
        var number = await ReadyAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.Reclassify(new ClassificationProposal(c.Victims[0].Id, VictimClass.ActualVictim, "", "Heeft verteld"), m));
        using var visitor = await app.SignInAsync("vt-af");
        using var employee = await app.SignInAsync("vt-1");

        Assert.True((await visitor.GetAsync(AddressOf(number))).Has($"[data-ontbreekt] a[href='/casussen/{number}/herclassificatie-vaststellen']"));
        Assert.False((await employee.GetAsync(AddressOf(number))).Has("[data-ontbreekt] a"));
    }

    [Fact]
    [Trait("Requirement", "R76")]
    public async Task A_case_of_class_one_ends_before_the_table()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified, victimClass: VictimClass.NoTrafficking);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.GiveFeedback("Wij zien geen mensenhandel.", m));
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Result", "NoTrafficking"), ("Input.Explanation", "Familie op bezoek"));

        StepChecks.Done(answer, number, "afsluiten");
    }

    [Fact]
    [Trait("Requirement", "R16")]
    public async Task Any_other_class_goes_to_the_table_first()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified, victimClass: VictimClass.PotentialVictim);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.GiveFeedback("Wij kijken verder.", m));
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.True(form.Has($"[data-ontbreekt] a[href='/casussen/{number}/agenderen']"));

        var answer = await form.SubmitAsync(("Input.Result", "ReferredElsewhere"), ("Input.Explanation", "Naar de wijk"));

        StepChecks.Refused(answer, "Alleen een casus met klasse 1");
    }

    [Fact]
    public async Task The_owner_closes_and_who_followed_along_no_longer_sees_it()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Screened);
        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.Avim.Id, m));
        await fixture.Story.TakeAsync(number, "avim-1", (c, m) => c.GiveFeedback("Wij doen onderzoek.", m));
        await fixture.Story.TakeAsync(number, "avim-1", (c, m) => c.SettleComensha(m));
        using var visitor = await app.SignInAsync("avim-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Result", "InterventionDone"), ("Input.Explanation", "Onderzoek afgerond"));

        StepChecks.Done(answer, number, "afsluiten");
        await StepChecks.DoesNotExistForAsync(app, "zoco-parkstad", $"/casussen/{number}");
    }

    [Fact]
    public async Task Of_two_closing_at_once_the_second_sees_that_it_is_closed()
    {
        var number = await ReadyAsync();
        using var visitor = await app.SignInAsync("vt-af");
        using var colleague = await app.SignInAsync("vt-1");
        var (first, second) = (await visitor.GetAsync(AddressOf(number)), await colleague.GetAsync(AddressOf(number)));
        await first.SubmitAsync(("Input.Result", "HelpGiven"), ("Input.Explanation", "De hulp loopt."));

        var answer = await second.SubmitAsync(("Input.Result", "OutOfSight"), ("Input.Explanation", "Niemand meer gezien."));

        StepChecks.Refused(answer, "Deze stap kan nu niet.");
        Assert.True(answer.Has("[data-stage=Closed]"));
        Assert.Equal("Niemand meer gezien.", answer.Text("textarea"));
        Assert.Equal(ClosingResult.HelpGiven, (await fixture.Story.LookAsync(number, "vt-af")).Result);
    }

    [Fact]
    public async Task Without_result_and_explanation_the_form_says_what_to_do()
    {
        var number = await ReadyAsync();
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.BadInput(answer, "Input_Result", "Kies een resultaat.");
        StepChecks.BadInput(answer, "Input_Explanation", "Vul in hoe de casus is geëindigd.");
    }

    [Theory]
    [InlineData("Input.Result", "7", "Input_Result", "Deze waarde klopt niet. Vul het opnieuw in.")]
    [InlineData("Input.Explanation", null, "Input_Explanation", "Gebruik niet meer dan 4000 tekens.")]
    public async Task What_cannot_be_read_or_is_too_long_comes_back(string field, string? value, string fieldId, string message)
    {
        var number = await ReadyAsync();
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync((field, value ?? new string('x', 4001)));

        StepChecks.BadInput(answer, fieldId, message);
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("zoco-parkstad")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt-af")]
    [InlineData("keten")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await ReadyAsync()));

    private async Task<string> ReadyAsync()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.InFollowUp);
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.GiveFeedback("Er is hulp ingezet.", m));
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.SettleComensha(m));
        return number;
    }

    private static string AddressOf(string number) => $"/casussen/{number}/afsluiten";
}
