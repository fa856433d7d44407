using System.Net;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Signals;

public sealed class OpenCaseTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Button = ".columns__steps form[method=post] button";

    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R55")]
    public async Task Veilig_Thuis_opens_a_case_from_the_page_of_the_signal()
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var page = await (await visitor.GetAsync($"/signalen/{number}")).PressAsync(Button);

        Assert.Matches("^/casussen/C-20[0-9]{2}-[0-9]{6}$", page.Path);
        Assert.True(page.Has("[data-stage=AtVeiligThuis]"));
        var @case = await fixture.Story.LookAsync(page.Heading, "vt-1");
        Assert.Equal(number, Assert.Single(@case.Signals).Number);
        Assert.Equal((await app.ActorOfAsync("vt-1")).UserId, @case.Access.Single(a => a.HandlerId is not null).HandlerId);
    }

    [Fact]
    public async Task The_page_of_its_own_does_the_same()
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("vt-af");

        var page = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync();

        Assert.StartsWith("/casussen/C-", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_opens_one_case()
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var signal = await visitor.GetAsync($"/signalen/{number}");

        var answers = await Task.WhenAll(signal.PressAsync(Button), signal.PressAsync(Button));

        Assert.Equal(answers[0].Path, answers[1].Path);
        Assert.StartsWith("/casussen/C-", answers[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_colleagues_at_once_the_second_is_told()
    {
        var number = await fixture.Story.SignalAsync();
        using var first = await app.SignInAsync("vt-1");
        using var second = await app.SignInAsync("vt-2");
        var late = await second.GetAsync($"/signalen/{number}");
        await (await first.GetAsync($"/signalen/{number}")).PressAsync(Button);

        var answer = await late.PressAsync(Button);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Dit signaal hoort al bij een casus", answer.Text(".notice--danger"), StringComparison.Ordinal);
        Assert.Single((await app.LookAtSignalAsync(number, "vt-1")).History, h => h.Step == SignalStep.Forward);
    }

    [Fact]
    public async Task A_signal_in_a_case_offers_the_case_instead()
    {
        var caseNumber = await fixture.Story.CaseAsync();
        var number = Assert.Single((await fixture.Story.LookAsync(caseNumber, "vt-1")).Signals).Number;
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync($"/signalen/{number}");

        Assert.False(page.Has(Button));
        Assert.True(page.Has($"a[href='/casussen/{caseNumber}']"));
    }

    [Theory]
    [InlineData("af-heerlen")]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("oefen-vt")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona)
    {
        var number = await fixture.Story.SignalAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
        Assert.False((await visitor.GetAsync($"/signalen/{number}")).Has(Button));
    }

    private static string AddressOf(string number) => $"/signalen/{number}/casus-openen";
}
