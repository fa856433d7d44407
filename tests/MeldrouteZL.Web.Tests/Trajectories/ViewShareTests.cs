using System.Net;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

/// <summary>What a house was told, at a moment that needs a clock of its own.</summary>
public sealed class ViewShareTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Text = "Zilverreiger deelt dit tot morgen";

    private readonly MeldrouteApp app = fixture.App;

    // The database compares with its own clock, for which the day is not over: what is left is the wall of the application.
    [Fact]
    public async Task After_its_last_day_the_application_closes_it_by_itself()
    {
        var number = await fixture.TrajectoryAsync();
        using var visitor = await app.SignInAsync("zoco-parkstad");
        var id = await CareStory.SharedIdAsync(app, await CareStory.ShareAsync(visitor, number, Text));
        app.Clock.Move(TimeSpan.FromDays(3));
        using var director = await app.SignInAsync("zvh-parkstad");

        Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync($"/gedeeld/{id}")).Status);
        Assert.False((await director.GetAsync("/gedeeld")).Has($"main a[href$='{id}']"));
        await using var session = await AppSession.AsAsync(app, await app.ActorOfAsync("zvh-parkstad"));
        Assert.Single(await session.ColumnAsync($"SELECT 1::text FROM meldroute.trajectory_share WHERE id = '{id}'"));
    }
}
