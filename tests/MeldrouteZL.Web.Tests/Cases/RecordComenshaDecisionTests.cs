using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class RecordComenshaDecisionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [Trait("Requirement", "R161")]
    [Trait("Requirement", "R163")]
    public async Task The_decision_is_recorded_with_its_reason(string chosen, bool notify)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Notify", chosen), ("Input.Reason", "Besproken met deze persoon"));

        StepChecks.Done(answer, number, "comensha-besluit");
        var decision = Assert.Single((await fixture.Story.LookAsync(number, "vt-1")).ComenshaDecisions);
        Assert.Equal((notify, "Besproken met deze persoon"), (decision.Notify, decision.Reason));
    }

    [Fact]
    [Trait("Requirement", "R162")]
    public async Task The_form_says_that_no_complaint_to_the_police_is_needed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("Aangifte bij de politie is niet nodig.", page.Text("main fieldset"), StringComparison.Ordinal);
        Assert.False(page.Has("input[checked]"));
    }

    [Fact]
    [Trait("Requirement", "R163")]
    public async Task An_earlier_decision_is_shown_so_that_nobody_is_notified_twice()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(number, "vt-af", (c, m) => c.RecordComenshaDecision(true, "Al gemeld door de opvang", m));
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("Wel melden: Al gemeld door de opvang", page.Text("main dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_decides_too()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Screened);
        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.CareCoordinationFor(c.MunicipalityId).Id, m));
        using var visitor = await app.SignInAsync("zoco-parkstad");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Notify", "true"), ("Input.Reason", "Akkoord"));

        StepChecks.Done(answer, number, "comensha-besluit");
    }

    [Fact]
    public async Task Neither_yes_nor_no_is_assumed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.BadInput(answer, "Input_Notify", "Kies of u bij CoMensha meldt.");
        StepChecks.BadInput(answer, "Input_Reason", "Vul in waarom u wel of niet meldt.");
    }

    [Fact]
    public async Task A_reason_that_is_too_long_stays_with_the_choice_made()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Notify", "false"), ("Input.Reason", new string('x', 2001)));

        StepChecks.BadInput(answer, "Input_Reason", "Gebruik niet meer dan 2000 tekens.");
        Assert.True(answer.Has("input[name='Input.Notify'][value=false][checked]"));
        Assert.Empty((await fixture.Story.LookAsync(number, "vt-1")).ComenshaDecisions);
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("comensha")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync(CaseStage.Classified)));

    private static string AddressOf(string number) => $"/casussen/{number}/comensha-besluit";
}
