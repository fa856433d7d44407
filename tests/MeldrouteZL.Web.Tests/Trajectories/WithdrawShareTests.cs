using System.Net;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.Cases;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

[Trait("Requirement", "R124")]
public sealed class WithdrawShareTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_shared_is_taken_back_also_when_the_trajectory_is_closed(bool isClosed)
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var page = await CareStory.ShareAsync(visitor, number, "Even meedenken");
        var id = await CareStory.SharedIdAsync(app, page);
        if (isClosed)
        {
            await TrajectoryStory.TakeAsync(app, number, await app.ActorOfAsync("zoco-parkstad"), TrajectoryStory.Close);
        }

        var form = await visitor.GetAsync(page.Document.QuerySelectorAll("[data-gedeeld=ja] a")[^1].GetAttribute("href")!);
        var done = await form.SubmitAsync();

        Assert.Equal($"/trajecten/{number}/zorg?gedaan=delen-stoppen", done.Path);
        Assert.Contains("gestopt op", done.Text("[data-gedeeld=nee]"), StringComparison.Ordinal);
        using var director = await app.SignInAsync("zvh-parkstad");
        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/gedeeld/{id}")).Status);
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zvh-parkstad"));
        Assert.Empty(await session.ColumnAsync($"SELECT 1::text FROM meldroute.trajectory_share WHERE id = '{id}'"));
        Assert.Empty(await session.ColumnAsync($"SELECT 1::text FROM meldroute.trajectory_share_key WHERE share_id = '{id}'"));
    }

    [Fact]
    public async Task What_is_over_or_was_never_shared_is_refused()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        await CareStory.ShareAsync(visitor, number, "Even meedenken");
        var form = await visitor.GetAsync($"/trajecten/{number}/delen-stoppen");
        var id = form.Document.QuerySelectorAll("#Input_Share option")[^1].GetAttribute("value");
        await form.SubmitAsync(("Input.Share", id));

        StepChecks.Refused(await (await visitor.GetAsync($"/trajecten/{number}/delen-stoppen")).SubmitAsync(("Input.Share", id)), "Deze tekst is al niet meer te lezen voor het huis.");
        StepChecks.Refused(await (await visitor.GetAsync($"/trajecten/{number}/delen-stoppen")).SubmitAsync(("Input.Share", Guid.NewGuid().ToString())), "Deze tekst is niet gedeeld.");
        StepChecks.BadInput(await (await visitor.GetAsync($"/trajecten/{number}/delen-stoppen")).SubmitAsync(), "Input_Share", "Kies wat u niet langer deelt.");
    }
}
