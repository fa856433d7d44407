using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class ReviewInspectionPackTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Its_maker_cannot_release_it_a_colleague_returns_and_releases()
    {
        var number = await fixture.TrajectoryAsync();
        using var second = await fixture.SecondPersonAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await ClientRightsStory.AskAsync(visitor, number, "Inspection");
        await (await visitor.GetAsync($"/trajecten/{number}/inzage-samenstellen")).SubmitAsync();

        var own = await visitor.GetAsync($"/trajecten/{number}/inzage-nakijken");
        Assert.True(own.Has("[data-eigen]"));
        StepChecks.Refused(await own.SubmitAsync(("Input.IsReleased", "true")), "Een collega moet het vaststellen.");
        Assert.False((await visitor.GetAsync($"/trajecten/{number}/rechten")).Has("[data-inzage=Released]"));

        var form = await second.GetAsync($"/trajecten/{number}/inzage-nakijken");
        var stale = await second.GetAsync($"/trajecten/{number}/inzage-nakijken");
        StepChecks.BadInput(await form.SubmitAsync(("Input.IsReleased", "false")), "Input_Reason", "Schrijf op wat er anders moet.");
        Assert.True((await form.SubmitAsync(("Input.IsReleased", "false"), ("Input.Reason", "Er staat nog een naam in"))).Has("[data-inzage=Returned]"));
        var again = await visitor.GetAsync($"/trajecten/{number}/inzage-samenstellen");
        Assert.Contains("Er staat nog een naam in", again.Text("[data-teruggegeven]"), StringComparison.Ordinal);
        await again.SubmitAsync(("Input.Lines[0].Text", "Zonder naam"));
        StepChecks.Refused(await stale.SubmitAsync(("Input.IsReleased", "true")), "Deze inzage is al vrijgegeven, teruggegeven of vervangen.");
        var released = await ClientRightsStory.SendAsync(second, number, "inzage-nakijken", ("Input.IsReleased", "true"));

        Assert.Equal($"/trajecten/{number}/rechten?gedaan=inzage-nakijken", released.Path);
        Assert.True(released.Has("[data-inzage=Released]"));
        Assert.Contains("Ingewilligd", (await ClientRightsStory.AnswerAsync(visitor, number, "Granted")).Text("[data-verzoek=beantwoord]"), StringComparison.Ordinal);
    }
}
