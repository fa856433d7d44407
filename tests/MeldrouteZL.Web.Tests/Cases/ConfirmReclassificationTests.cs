using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ConfirmReclassificationTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task The_second_pair_of_eyes_makes_the_later_class_definitive_and_the_earlier_stays_on_record()
    {
        var number = await CaseAsync();
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("Klasse nu3 - Vermoedelijk slachtoffer Voorgesteld4 - Daadwerkelijk slachtoffer", form.Text("main dl"), StringComparison.Ordinal);

        var answer = await form.SubmitAsync();

        StepChecks.Done(answer, number, "herclassificatie-vaststellen");
        var @case = await fixture.Story.LookAsync(number, "vt-af");
        Assert.Equal(CaseStage.Classified, @case.Stage);
        Assert.Equal(VictimClass.ActualVictim, @case.ClassOf(@case.Victims[0].Id));
        Assert.Equal([VictimClass.PresumedVictim, VictimClass.ActualVictim], @case.Classifications.OrderBy(c => c.Version).Select(c => c.Definitive!.Value));
    }

    [Fact]
    public async Task Another_class_needs_a_motivation_and_keeps_what_was_chosen()
    {
        var number = await CaseAsync();
        var victim = (await fixture.Story.LookAsync(number, "vt-af")).Victims[0].Id;
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));

        var refused = await form.SubmitAsync(($"Input.Changes[{victim}]", "PotentialVictim"));
        StepChecks.Refused(refused, "Schrijf op waarom.");
        Assert.True(refused.Has("option[value=PotentialVictim][selected]"));

        StepChecks.Done(await refused.SubmitAsync(("Input.Why", "Verhaal is nagegaan")), number, "herclassificatie-vaststellen");
        var @case = await fixture.Story.LookAsync(number, "vt-af");
        Assert.Equal(VictimClass.PotentialVictim, @case.ClassOf(victim));
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task Who_proposed_it_cannot_confirm_it_in_another_role_either()
    {
        var number = await CaseAsync(proposer: "vt-2");
        using var visitor = await app.SignInAsync("vt-2");
        await (await visitor.GetAsync("/account/rol")).PressAsync("main li:nth-child(2) button");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.Refused(answer, "U hebt dit zelf voorgesteld.");
        Assert.Single((await fixture.Story.LookAsync(number, "vt-af")).Pending);
    }

    [Fact]
    public async Task Where_nothing_waits_the_page_says_so()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-af");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("Er is geen voorstel om vast te stellen.", page.Text("main"), StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task A_form_without_the_class_of_a_victim_comes_back_with_the_proposed_one()
    {
        var number = await CaseAsync();
        var victim = (await fixture.Story.LookAsync(number, "vt-af")).Victims[0].Id;
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(($"Input.Changes[{victim}]", null), ("Input.Why", new string('x', 4001)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has("option[value=ActualVictim][selected]"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt-af")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await CaseAsync()));

    private async Task<string> CaseAsync(string proposer = "vt-1")
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        await fixture.Story.TakeAsync(number, proposer, (c, m) => c.Reclassify(
            new ClassificationProposal(c.Victims[0].Id, VictimClass.ActualVictim, "Paspoort afgepakt", "Heeft verteld wat er gebeurde"), m));
        return number;
    }

    private static string AddressOf(string number) => $"/casussen/{number}/herclassificatie-vaststellen";
}
