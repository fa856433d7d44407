using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ReturnClassificationTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R75")]
    public async Task The_proposal_goes_back_with_a_question()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Contains("3 - Vermoedelijk slachtoffer", form.Text("main"), StringComparison.Ordinal);
        Assert.Contains("geen eigen geld", form.Text("main"), StringComparison.Ordinal);

        var answer = await form.SubmitAsync(("Input.Question", "Wie betaalt de huur?"));

        StepChecks.Done(answer, number, "classificatie-terugsturen");
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Equal(CaseStage.AtVeiligThuis, @case.Stage);
        var returned = Assert.Single(@case.Classifications);
        Assert.Equal((ClassificationStatus.Returned, "Wie betaalt de huur?"), (returned.Status, returned.Remark));
    }

    [Theory]
    [InlineData(0, "Vul in wat u wilt weten.")]
    [InlineData(4001, "Gebruik niet meer dan 4000 tekens.")]
    public async Task Without_a_question_that_fits_nothing_goes_back(int length, string message)
    {
        var number = await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified);
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Question", new string('x', length)));

        StepChecks.BadInput(answer, "Input_Question", message);
        Assert.Equal(length, answer.Text("textarea").Length);
        Assert.Contains("3 - Vermoedelijk slachtoffer", answer.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_confirmed_does_not_go_back()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Classified);
        using var visitor = await app.SignInAsync("vt-af");

        StepChecks.Refused(await visitor.GetAsync(AddressOf(number)), "Deze stap kan nu niet.");
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt-af")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync(CaseStage.ProvisionallyClassified)));

    private static string AddressOf(string number) => $"/casussen/{number}/classificatie-terugsturen";
}
