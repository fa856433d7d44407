using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

public sealed class ShieldClosedTrajectoriesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;

    [Fact]
    public async Task Thirty_days_after_closing_what_is_written_is_out_of_sight()
    {
        var (closed, active) = (await fixture.TrajectoryAsync(TrajectoryStage.Closed), await fixture.TrajectoryAsync(TrajectoryStage.Active));

        await StrikeAsync(ReferenceData.ZuidLimburg, days: 29);
        Assert.Equal((TrajectoryStage.Closed, "Wonen en rust"), await StandingAsync(closed));
        await StrikeAsync(2, days: 32); // another region has its own clock
        Assert.Equal((TrajectoryStage.Closed, "Wonen en rust"), await StandingAsync(closed));

        await StrikeAsync(ReferenceData.ZuidLimburg, days: 32);

        Assert.Equal((TrajectoryStage.Shielded, null), await StandingAsync(closed));
        Assert.Null((await fixture.FindAsync(closed)).Content);
        Assert.Equal((TrajectoryStage.Active, "Wonen en rust"), await StandingAsync(active));
    }

    [Fact]
    public async Task Striking_again_or_in_two_places_at_once_does_nothing_twice()
    {
        var number = await fixture.TrajectoryAsync(TrajectoryStage.Closed);

        await Task.WhenAll(StrikeAsync(ReferenceData.ZuidLimburg, 32), StrikeAsync(ReferenceData.ZuidLimburg, 32));
        await StrikeAsync(ReferenceData.ZuidLimburg, 33);

        Assert.Single((await fixture.FindAsync(number)).History, h => h.Step == TrajectoryStep.Shield);
    }

    private async Task<(TrajectoryStage Stage, string? Plan)> StandingAsync(string number) =>
        await fixture.FindAsync(number) is var trajectory ? (trajectory.Stage, trajectory.Plan) : default;

    private async Task StrikeAsync(short region, int days)
    {
        var cancel = TestContext.Current.CancellationToken;
        await app.Get<IEnumerable<IClockJob>>().OfType<ShieldClosedTrajectories>().Single()
            .RunAsync(await app.Get<Regions>().GetAsync(region, cancel), app.Clock.GetUtcNow().AddDays(days), cancel);
    }
}
