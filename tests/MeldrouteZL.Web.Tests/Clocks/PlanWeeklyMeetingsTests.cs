using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

public sealed class PlanWeeklyMeetingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const short ZuidLimburg = 1;
    private readonly MeldrouteApp app = fixture.App;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task Eight_weekly_meetings_lie_ready_and_holidays_have_none()
    {
        // In these weeks 25 December and 1 January are Tuesdays.
        var monday = new DateOnly(2029, 11, 26);

        await RunAsync(monday);
        await RunAsync(monday);

        Assert.Equal(
            [new(2029, 11, 27), new(2029, 12, 4), new(2029, 12, 11), new(2029, 12, 18), new(2030, 1, 8), new(2030, 1, 15), new(2030, 1, 22), new(2030, 1, 29)],
            await PlannedAsync("vt-secretaris", monday, 90));
        Assert.Empty(await PlannedAsync("oefen-secretaris", monday, 90));
    }

    [Fact]
    public async Task A_week_that_the_secretary_planned_on_another_day_is_left_alone()
    {
        var monday = new DateOnly(2027, 9, 6);
        await fixture.Story.MeetingAsync(MeetingStage.Planned, new DateOnly(2027, 9, 15));

        await RunAsync(monday);

        Assert.Equal([new(2027, 9, 7), new(2027, 9, 15), new(2027, 9, 21), new(2027, 9, 28)], await PlannedAsync("vt-secretaris", monday, 23));
    }

    [Fact]
    public async Task Of_two_replicas_at_once_nothing_is_planned_twice()
    {
        var monday = new DateOnly(2028, 5, 1);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(monday)));

        Assert.Equal(8, (await PlannedAsync("vt-secretaris", monday, 55)).Count);
    }

    [Fact]
    [Trait("Requirement", "R84")]
    public async Task What_the_clock_planned_takes_items()
    {
        var monday = new DateOnly(2027, 3, 1);

        await RunAsync(monday);

        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync("zoco-parkstad"), Act.WithoutContent, Cancel);
        var meeting = await work.Db.Meetings.SingleAsync(m => m.Date == new DateOnly(2027, 3, 2), Cancel);
        Assert.Equal((MeetingStage.Planned, Guid.Empty), (meeting.Stage, meeting.LastStepBy));
        Assert.True(meeting.Stage.TakesItems());
    }

    private async Task RunAsync(DateOnly day)
    {
        var job = app.Get<IEnumerable<IClockJob>>().OfType<PlanWeeklyMeetings>().Single();
        var region = await app.Get<Regions>().GetAsync(ZuidLimburg, Cancel);
        await job.RunAsync(region, new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero), Cancel);
    }

    private async Task<List<DateOnly>> PlannedAsync(string persona, DateOnly from, int days)
    {
        await using var work = await app.Get<MeldrouteDatabase>().BeginAsync(await app.ActorOfAsync(persona), Act.WithoutContent, Cancel);
        return await work.Db.Meetings.Where(m => m.Date >= from && m.Date < from.AddDays(days)).Select(m => m.Date).Order().ToListAsync(Cancel);
    }
}
