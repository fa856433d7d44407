using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class AnswerClientRequestTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task A_correction_that_is_refused_needs_a_ground_and_offers_words_of_their_own()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Correction");

        StepChecks.BadInput(await ClientRightsStory.AnswerAsync(visitor, number, "Refused"), "Input_Ground", "Kies waarop u weigert, ook als u voor een deel weigert.");
        StepChecks.Refused(await ClientRightsStory.AnswerAsync(visitor, number, "Refused", "InterestOfAnother"), "Kies bij weigeren een grond die bij dit verzoek past.");
        StepChecks.Refused(await ClientRightsStory.AnswerAsync(visitor, number, "Granted", "NotIncorrect"), "Kies bij weigeren een grond die bij dit verzoek past.");
        var done = await ClientRightsStory.AnswerAsync(visitor, number, "Refused", "NotIncorrect");

        Assert.Equal($"/trajecten/{number}/rechten?gedaan=verzoek-beantwoorden", done.Path);
        Assert.Contains("Zo is het", done.Text("[data-verzoek=beantwoord]"), StringComparison.Ordinal);
        Assert.True(done.Has("[data-bied-aan] a[href$='/verklaring']"));
    }

    [Fact]
    public async Task An_inspection_is_not_granted_before_one_was_released()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Inspection");

        StepChecks.Refused(await ClientRightsStory.AnswerAsync(visitor, number, "Granted"), "Er is nog geen inzage vrijgegeven.");
    }

    [Fact]
    public async Task A_destruction_that_is_granted_stays_on_the_board_until_two_have_carried_it_out()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Destruction");
        Assert.Equal(["DestructionAsked"], await OnBoardAsync());

        var granted = await ClientRightsStory.AnswerAsync(visitor, number, "Granted");
        Assert.Contains("Rond het traject eerst af", granted.Text("[data-vernietigen-voor]"), StringComparison.Ordinal);
        Assert.Equal(["DestructionDue"], await OnBoardAsync());
        await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), TrajectoryStory.Close);
        Assert.Equal(["DestructionDue"], await OnBoardAsync());
        await TrajectoryStory.ShieldClosedAsync(app);
        Assert.Equal(["DestructionDue"], await OnBoardAsync());
        Assert.Contains("Stel vernietiging voor", (await visitor.GetAsync($"/trajecten/{number}/rechten")).Text("[data-vernietigen-voor]"), StringComparison.Ordinal);
        await ClientRightsStory.SendAsync(visitor, number, "vernietiging-voorstellen", ("Input.Ground", "AskedByVictim"));
        using var second = await fixture.SecondPersonAsync();
        await ClientRightsStory.SendAsync(second, number, "vernietigen", ("Input.IsCertain", "true"));

        Assert.Empty(await OnBoardAsync());

        async Task<List<string?>> OnBoardAsync() => [.. (await visitor.GetAsync("/trajecten/klokken")).Document.QuerySelectorAll("tr[data-klok^=Destruction]")
            .Where(r => r.QuerySelector("a")!.TextContent == number).Select(r => r.GetAttribute("data-klok"))];
    }

    [Fact]
    public async Task While_the_client_waits_for_an_answer_the_clock_takes_nothing_out_of_sight()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closed);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Inspection");

        await TrajectoryStory.ShieldClosedAsync(app);
        var waiting = await visitor.GetAsync($"/trajecten/{number}/rechten");
        Assert.True(waiting.Has("[data-stage=Closed]"));
        await ClientRightsStory.AnswerAsync(visitor, number, "Withdrawn");
        await TrajectoryStory.ShieldClosedAsync(app);

        Assert.True((await visitor.GetAsync($"/trajecten/{number}/rechten")).Has("[data-stage=Shielded]"));
    }
}
