using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class ProposeDestructionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task The_first_of_two_persons_releases_a_shielded_case()
    {
        var number = await ShieldedAsync();
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Why", "De bewaartermijn is voorbij"));

        StepChecks.Done(answer, number, "vernietiging-voorstellen");
        var @case = await fixture.Story.LookAsync(number, "vt-af");
        Assert.Equal((CaseStage.Shielded, DemoPersonas.Find("vt-af")!.UserId), (@case.Stage, @case.DestructionProposedBy));
    }

    [Fact]
    public async Task Its_form_shows_nothing_of_what_the_case_is_about()
    {
        var number = await ShieldedAsync("Busje met witte letters");
        using var visitor = await app.SignInAsync("vt-af");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.True(page.Has("[data-stage=Shielded]"));
        Assert.DoesNotContain("Busje", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Vul in waarom de casus weg kan.")]
    [InlineData(4001, "Gebruik niet meer dan 4000 tekens.")]
    public async Task A_reason_that_is_missing_or_too_long_comes_back(int length, string message)
    {
        var number = await ShieldedAsync();
        using var visitor = await app.SignInAsync("vt-af");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Why", new string('x', length)));

        StepChecks.BadInput(answer, "Input_Why", message);
        Assert.Null((await fixture.Story.LookAsync(number, "vt-af")).DestructionProposedBy);
    }

    [Fact]
    public async Task A_case_that_is_only_closed_is_not_released()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed);
        using var visitor = await app.SignInAsync("vt-af");

        StepChecks.Refused(await visitor.GetAsync(AddressOf(number)), "Deze stap kan nu niet.");
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-vt-af")]
    [InlineData("fg")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await ShieldedAsync()));

    private async Task<string> ShieldedAsync(string what = "Er klopt iets niet.")
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Closed, what: what);
        await StepChecks.ShieldClosedAsync(app);
        return number;
    }

    private static string AddressOf(string number) => $"/casussen/{number}/vernietiging-voorstellen";
}
