using System.Net;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using Xunit;

namespace MeldrouteZL.Web.Tests.Trajectories;

public sealed class ListClocksTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    private DateOnly Today => DutchTime.DateOf(app.Clock.GetUtcNow());

    [Fact]
    [Trait("Requirement", "R120")]
    public async Task The_board_shows_what_runs_by_day_for_the_own_care_coordination_only()
    {
        var waiting = await fixture.TrajectoryAsync();
        var active = await fixture.TrajectoryAsync(TrajectoryStage.Active);
        var closed = await fixture.TrajectoryAsync(TrajectoryStage.Closed);
        await TrajectoryStory.TakeAsync(app, waiting, await app.ActorOfAsync("zoco-parkstad"), (t, m) => t.RecordBasis(TrajectoryStory.Consent("Eerst contact", m) with { Ground = SupportGround.NoConsentYet }, m));
        using var visitor = await app.SignInAsync("zoco-parkstad");
        using var elsewhere = await app.SignInAsync("zoco-mh");

        var board = await visitor.GetAsync("/trajecten/klokken");

        var rows = board.Document.QuerySelectorAll("tr[data-klok]").Select(r => (Kind: r.GetAttribute("data-klok"), Day: r.QuerySelector("time")!.GetAttribute("datetime")!, Number: r.QuerySelector("a")!.TextContent)).ToList();
        Assert.Equal(rows.Select(r => r.Day).Order(StringComparer.Ordinal), rows.Select(r => r.Day));
        Assert.Contains(("ConsentMissing", $"{Today.AddDays(28):yyyy-MM-dd}", waiting), rows);
        Assert.Contains(("NextContact", $"{Today.AddDays(14):yyyy-MM-dd}", waiting), rows);
        Assert.Contains(("NextContact", $"{Today.AddDays(7):yyyy-MM-dd}", active), rows);
        Assert.DoesNotContain(rows, r => r.Number == closed);
        Assert.False((await elsewhere.GetAsync("/trajecten/klokken")).Has("tr[data-klok]"));
        Assert.Equal("2", (await visitor.GetAsync("/trajecten")).Document.QuerySelector($"tr[data-nummer='{waiting}'] [data-klokken]")!.GetAttribute("data-klokken"));
    }

    [Theory]
    [InlineData("vt-1")]
    [InlineData("avim-1")]
    [InlineData("zvh-parkstad")]
    [InlineData("fg")]
    [Trait("Requirement", "R124")]
    public async Task To_any_other_role_the_board_does_not_exist(string persona)
    {
        using var visitor = await app.SignInAsync(persona);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/trajecten/klokken")).Status);
    }
}
