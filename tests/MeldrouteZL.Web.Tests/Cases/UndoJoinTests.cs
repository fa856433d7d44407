using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class UndoJoinTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R56")]
    public async Task A_signal_that_does_not_belong_leaves_the_case_and_waits_again()
    {
        var (number, first, joined) = await CaseWithTwoSignalsAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.False(form.Has($"option[value='{first}']"));

        var answer = await form.SubmitAsync(("Input.SignalNumber", joined), ("Input.Why", "Toch een ander adres"));

        StepChecks.Done(answer, number, "signaal-losmaken");
        var @case = await fixture.Story.LookAsync(number, "vt-1");
        Assert.Equal(first, Assert.Single(@case.Signals).Number);
        Assert.Equal("Toch een ander adres", Assert.Single(@case.History, h => h.Step == CaseStep.UndoJoin).Reason!.Text);
        Assert.True((await visitor.GetAsync($"/casussen/{number}/signaal-toevoegen")).Has($"option[value='{joined}']"));
    }

    [Fact]
    public async Task Who_gave_the_signal_no_longer_sees_the_case()
    {
        var (number, _, joined) = await CaseWithTwoSignalsAsync();
        using var visitor = await app.SignInAsync("vt-1");
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.SignalNumber", joined), ("Input.Why", "Vergissing"));

        await StepChecks.DoesNotExistForAsync(app, "af-maastricht", $"/casussen/{number}");
    }

    [Fact]
    public async Task The_signal_the_case_began_with_stays()
    {
        var (number, first, _) = await CaseWithTwoSignalsAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.SignalNumber", first), ("Input.Why", "Vergissing"));

        StepChecks.Refused(answer, "Dit signaal kan niet los");
        Assert.Equal("Vergissing", answer.Text("textarea"));
    }

    [Fact]
    public async Task With_one_signal_there_is_nothing_to_choose()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("Er is geen signaal toegevoegd.", page.Text("main"), StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task Without_signal_and_reason_the_form_says_what_to_do()
    {
        var (number, _, _) = await CaseWithTwoSignalsAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        StepChecks.BadInput(answer, "Input_SignalNumber", "Kies een signaal.");
        StepChecks.BadInput(answer, "Input_Why", "Vul in waarom het signaal er niet bij hoort.");
    }

    [Theory]
    [InlineData("vt-af")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-sittard")]
    [InlineData("oefen-vt")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync()));

    private async Task<(string Number, string First, string Joined)> CaseWithTwoSignalsAsync()
    {
        var number = await fixture.Story.CaseAsync();
        var first = (await fixture.Story.LookAsync(number, "vt-1")).Signals[0].Number;
        var joined = await fixture.Story.SignalAsync(author: "af-maastricht");
        await StepChecks.JoinAsync(app, number, joined);
        return (number, first, joined);
    }

    private static string AddressOf(string number) => $"/casussen/{number}/signaal-losmaken";
}
