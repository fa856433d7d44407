using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ReclassifyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R74")]
    public async Task Another_class_is_proposed_and_the_earlier_one_counts_until_it_is_confirmed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        var victim = await VictimAsync(number);
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("nu klasse 3 - Vermoedelijk slachtoffer", form.Text($"option[value='{victim}']"), StringComparison.Ordinal);

        var answer = await form.SubmitAsync(
            ("Input.VictimId", victim), ("Input.Class", "ActualVictim"), ("Input.Indicators", "Paspoort afgepakt"), ("Input.Motivation", "Heeft verteld wat er gebeurde"));

        StepChecks.Done(answer, number, "herclassificeren");
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Equal(CaseStage.Classified, @case.Stage);
        Assert.Equal(VictimClass.PresumedVictim, @case.ClassOf(@case.Victims[0].Id));
        var proposal = Assert.Single(@case.Pending);
        Assert.Equal((2, VictimClass.ActualVictim, "Paspoort afgepakt", "Heeft verteld wat er gebeurde"), (proposal.Version, proposal.Proposed, proposal.Indicators, proposal.Motivation));
    }

    [Fact]
    public async Task One_proposal_waits_at_a_time()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        var victim = await VictimAsync(number);
        using var visitor = await app.SignInAsync("vt-1");
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.VictimId", victim), ("Input.Class", "ActualVictim"), ("Input.Motivation", "Heeft verteld"));
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("er wacht al een voorstel", form.Text($"option[value='{victim}']"), StringComparison.Ordinal);

        var answer = await form.SubmitAsync(("Input.VictimId", victim), ("Input.Class", "PotentialVictim"), ("Input.Motivation", "Toch niet"));

        StepChecks.Refused(answer, "Er wacht al een voorstel voor dit slachtoffer.");
        Assert.True(answer.Has($"option[value='{victim}'][selected]"));
        Assert.True(answer.Has("input[value=PotentialVictim][checked]"));
        Assert.Equal("Toch niet", answer.Text("textarea[name='Input.Motivation']"));
    }

    [Fact]
    public async Task A_victim_of_another_case_is_not_touched()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        var other = await fixture.Story.CaseAsync(CaseStage.Classified);
        var foreign = await VictimAsync(other);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.VictimId", foreign), ("Input.Class", "ActualVictim"), ("Input.Motivation", "Gezien"));

        StepChecks.Refused(answer, "Voeg eerst een slachtoffer toe");
        Assert.Empty((await fixture.Story.LookAsync(other, "vt-1")).Pending);
    }

    [Fact]
    public async Task Without_anything_the_form_says_what_to_do()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.BadInput(answer, "Input_VictimId", "Kies een slachtoffer.");
        StepChecks.BadInput(answer, "Input_Class", "Kies een klasse.");
        StepChecks.BadInput(answer, "Input_Motivation", "Vul in waarom de klasse verandert.");
    }

    [Theory]
    [InlineData("Input.Class", "iets", "Input_Class", "Deze waarde klopt niet. Vul het opnieuw in.")]
    [InlineData("Input.VictimId", "iemand", "Input_VictimId", "Deze waarde klopt niet. Vul het opnieuw in.")]
    public async Task What_cannot_be_read_comes_back(string field, string value, string fieldId, string message)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync((field, value), ("Input.Motivation", "Mijn reden"));

        StepChecks.BadInput(answer, fieldId, message);
        Assert.Equal("Mijn reden", answer.Text("textarea[name='Input.Motivation']"));
    }

    [Fact]
    public async Task Before_the_first_class_there_is_nothing_to_change()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-1");

        StepChecks.Refused(await visitor.GetAsync(AddressOf(number)), "Deze stap kan nu niet.");
    }

    [Fact]
    public async Task A_case_that_went_straight_to_the_table_without_a_victim_leads_to_adding_one()
    {
        var number = await fixture.Story.CaseAsync();
        var meeting = await fixture.Story.MeetingAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.PutOnAgenda(meeting, "Wat nu?", m));
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.True(page.Has($"main a[href='/casussen/{number}/slachtoffer-toevoegen']"));
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync(CaseStage.Classified)));

    private async Task<string> VictimAsync(string number) => (await fixture.Story.LookAsync(number, "vt-1")).Victims[0].Id.ToString();

    private static string AddressOf(string number) => $"/casussen/{number}/herclassificeren";
}
