using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ConfirmClassificationTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task The_second_pair_of_eyes_makes_the_class_definitive()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));

        await form.SubmitAsync();

        var @case = await fixture.Story.LookAsync(number, "vt-af");
        Assert.Equal(CaseStage.Classified, @case.Stage);
        Assert.Equal(VictimClass.PresumedVictim, @case.ClassOf(@case.Victims[0].Id));
    }

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task Who_proposed_it_cannot_confirm_it_in_another_role_either()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.AtVeiligThuis);
        await fixture.Story.TakeAsync(number, "vt-2", (c, m) => c.AddVictim(AgeBand.Unknown, Sex.Unknown, null, null, m));
        await fixture.Story.TakeAsync(number, "vt-2", (c, m) => c.ClassifyProvisionally([new ClassificationProposal(c.Victims[0].Id, VictimClass.ActualVictim, "", "Gezien")], m));
        using var visitor = await app.SignInAsync("vt-2");
        await (await visitor.GetAsync("/account/rol")).PressAsync("main li:nth-child(2) button");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("U hebt dit zelf voorgesteld", answer.Text("main"), StringComparison.Ordinal);
        Assert.Equal(CaseStage.ProvisionallyClassified, (await fixture.Story.LookAsync(number, "vt-af")).Stage);
    }

    [Fact]
    public async Task Another_class_needs_a_motivation_and_keeps_what_was_typed()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        var victim = (await fixture.Story.LookAsync(number, "vt-af")).Victims[0].Id;
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));

        var answer = await form.SubmitAsync(($"Input.Changes[{victim}]", nameof(VictimClass.ActualVictim)), ("Input.Why", " "));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.True(answer.Has($"option[value={nameof(VictimClass.ActualVictim)}][selected]"));
    }

    [Fact]
    public async Task Of_two_at_once_the_second_sees_the_new_state_and_loses_nothing()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");
        var first = await visitor.GetAsync(AddressOf(number));
        var second = await visitor.GetAsync(AddressOf(number));
        await first.SubmitAsync();

        var answer = await second.SubmitAsync(("Input.Why", "Mijn motivering"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Mijn motivering", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.All(answers, a => Assert.StartsWith($"/casussen/{number}?gedaan", a.Path, StringComparison.Ordinal));
        Assert.Single((await fixture.Story.LookAsync(number, "vt-af")).History, h => h.Step == CaseStep.ConfirmClassification);
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt-af")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/classificatie-vaststellen";
}
