using MeldrouteZL.Domain.Cases;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class GiveFeedbackTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task Every_source_hears_it_once()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        var first = await FirstSignalAsync(number);
        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Text", "Er is een eerste gesprek geweest."));
        var joined = await fixture.Story.SignalAsync(author: "af-maastricht");
        await StepChecks.JoinAsync(app, number, joined);
        var form = await visitor.GetAsync(AddressOf(number));
        Assert.Equal($"{joined}, Gemeente Maastricht", form.Text($"[data-nummer='{joined}']"));
        Assert.False(form.Has($"[data-nummer='{first}']"));

        var answer = await form.SubmitAsync(("Input.Text", "Uw signaal is bij een casus gevoegd."));

        StepChecks.Done(answer, number, "terugkoppelen");
        Assert.Equal(["Er is een eerste gesprek geweest."], await FeedbackAsync(first));
        Assert.Equal(["Uw signaal is bij een casus gevoegd."], await FeedbackAsync(joined));
        Assert.All((await fixture.Story.LookAsync(number, "vt-1")).Signals, s => Assert.NotNull(s.FeedbackGivenAt));
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public async Task The_owner_gives_it_too()
    {
        var number = await fixture.Story.CaseAsync(CaseStage.Screened);
        await fixture.Story.TakeAsync(number, "vt-secretaris", (c, m) => c.AppointFollowUp(m.Region.Avim.Id, m));
        using var visitor = await app.SignInAsync("avim-1");

        await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Text", "Wij doen onderzoek."));

        Assert.Equal(["Wij doen onderzoek."], await FeedbackAsync(await FirstSignalAsync(number)));
    }

    [Fact]
    public async Task Where_everybody_has_heard_there_is_nothing_to_send()
    {
        var number = await fixture.Story.CaseAsync();
        await fixture.Story.TakeAsync(number, "vt-1", (c, m) => c.GiveFeedback("Gedaan", m));
        using var visitor = await app.SignInAsync("vt-1");

        var page = await visitor.GetAsync(AddressOf(number));

        Assert.Contains("heeft al een terugkoppeling", page.Text("main"), StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task Of_two_giving_it_at_once_the_second_sees_who_has_heard_and_loses_nothing()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");
        using var colleague = await app.SignInAsync("vt-af");
        var (first, second) = (await visitor.GetAsync(AddressOf(number)), await colleague.GetAsync(AddressOf(number)));
        await first.SubmitAsync(("Input.Text", "Er is hulp ingezet."));

        var answer = await second.SubmitAsync(("Input.Text", "Er komt een gesprek."));

        StepChecks.Refused(answer, "Iemand anders heeft dit net gewijzigd");
        Assert.Equal("Er komt een gesprek.", answer.Text("textarea"));
        Assert.False(answer.Has("main [data-nummer]"));
        Assert.Equal(["Er is hulp ingezet."], await FeedbackAsync(await FirstSignalAsync(number)));
    }

    [Fact]
    public async Task The_form_asks_to_leave_names_out()
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        Assert.Contains("Schrijf geen namen op", (await visitor.GetAsync(AddressOf(number))).Text("main form"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Vul in wat u terugkoppelt.")]
    [InlineData(2001, "Gebruik niet meer dan 2000 tekens.")]
    public async Task A_text_that_is_missing_or_too_long_comes_back(int length, string message)
    {
        var number = await fixture.Story.CaseAsync();
        using var visitor = await app.SignInAsync("vt-1");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Text", new string('x', length)));

        StepChecks.BadInput(answer, "Input_Text", message);
        Assert.Equal(length, answer.Text("textarea").Length);
        Assert.Empty(await FeedbackAsync(await FirstSignalAsync(number)));
    }

    [Theory]
    [InlineData("vt-secretaris")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("af-maastricht")]
    [InlineData("oefen-vt")]
    [InlineData("beheer")]
    public async Task To_anyone_else_the_page_does_not_exist(string persona) =>
        await StepChecks.DoesNotExistForAsync(app, persona, AddressOf(await fixture.Story.CaseAsync()));

    private async Task<string> FirstSignalAsync(string number) => (await fixture.Story.LookAsync(number, "vt-1")).Signals[0].Number;

    private Task<List<string>> FeedbackAsync(string signalNumber) => Opened.ColumnAsync(
        app.Database, "SELECT f.text FROM opened.feedback f JOIN meldroute.signal s ON s.id = f.signal_id WHERE s.number = $1", signalNumber);

    private static string AddressOf(string number) => $"/casussen/{number}/terugkoppelen";
}
