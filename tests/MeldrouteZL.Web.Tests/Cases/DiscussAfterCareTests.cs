using System.Net;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Screening;
using Xunit;

namespace MeldrouteZL.Web.Tests.Cases;

public sealed class DiscussAfterCareTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Story story = fixture.Story;

    [Fact]
    [Trait("Requirement", "R71")]
    [Trait("Requirement", "R87")]
    public async Task The_table_looks_back_on_an_acute_decision_and_then_only_the_owner_keeps_the_case()
    {
        var (number, meeting) = await DecidedAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");
        using var avim = await app.SignInAsync("avim-1");
        var before = await avim.GetAsync($"/casussen/{number}/acuut-melden");

        var answer = await (await visitor.GetAsync($"{AddressOf(number)}?tafel={meeting.Date:yyyy-MM-dd}")).SubmitAsync(("Input.Weighing", "Het besluit was goed."));

        Assert.StartsWith($"{meeting.Address()}?gedaan=nazorg-bespreken", answer.Path, StringComparison.Ordinal);
        var @case = await story.LookAsync(number, "vt-secretaris");
        Assert.Equal(CaseStage.InFollowUp, @case.Stage);
        var item = Assert.Single(@case.AgendaItems);
        Assert.Equal((AgendaItemKind.AfterCare, AgendaItemStatus.Discussed, "Het besluit was goed."), (item.Kind, item.Status, item.Weighing));
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await avim.GetAsync($"/casussen/{number}/acuut-melden")).Status);
    }

    [Fact]
    public async Task The_weighing_is_needed_and_advice_is_not()
    {
        var (number, _) = await DecidedAsync();
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Weighing", " "));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".error-summary a[href='#Input_Weighing']"));
        Assert.False(answer.Has(".error-summary a[href='#Input_Advised']"));
    }

    [Fact]
    public async Task A_case_that_waits_for_no_table_has_nothing_to_discuss()
    {
        var number = await story.CaseAsync(CaseStage.InFollowUp);
        using var visitor = await app.SignInAsync("vt-secretaris");

        var answer = await (await visitor.GetAsync(AddressOf(number))).SubmitAsync(("Input.Weighing", "Mijn weging"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("staat niet op de agenda", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Mijn weging", answer.Text("#Input_Weighing"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("af-heerlen")]
    [InlineData("oefen-secretaris")]
    public async Task To_anyone_but_the_secretary_the_page_does_not_exist(string persona)
    {
        var (number, _) = await DecidedAsync();
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(AddressOf(number))).Status);
    }

    private async Task<(string Number, ScreeningMeeting Meeting)> DecidedAsync()
    {
        var meeting = await story.MeetingAsync();
        var number = await story.DecidedAsync(meeting);
        return (number, await story.TakeAsync(meeting, (t, m) => t.FixAgenda(m)));
    }

    private static string AddressOf(string number) => $"/casussen/{number}/nazorg-bespreken";
}
