using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Keeps the coming weekly meetings of every table planned (R84; domain facts, section 20.2).</summary>
public sealed class PlanWeeklyMeetings(PlanWeeklyMeetings.Handler weekly) : IClockJob
{
    private const int Week = 7;

    public Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel) => weekly.PlanAsync(region, at, cancel);

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task PlanAsync(Region region, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            var clock = Actor.Clock(region.Id);
            var moment = new Moment(clock, at, region);
            await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
            var series = await work.Db.Set<MeetingSeries>().Where(s => s.RegionId == region.Id).Select(s => new { s.Id, s.Until }).ToListAsync(cancel);
            if (!series.ToHashSet().SetEquals(region.MeetingSeries.Select(s => new { s.Id, s.Until })))
            {
                return; // the secretary changed it within the minute in which regions are kept in memory: the next run knows
            }

            var planned = await work.Db.Meetings.VisibleTo(clock).Where(m => m.Date > today.AddDays(-Week)).Select(m => m.Date).ToListAsync(cancel);
            try
            {
                foreach (var day in SeriesCalendar.Missing(region, today, planned))
                {
                    if (ScreeningMeeting.Plan(day, moment) is { Meeting: { } meeting })
                    {
                        // One by one in the order of their days: two replicas that write the same days in any order wait for each other.
                        work.Db.Add(meeting);
                        await work.Db.SaveChangesAsync(cancel);
                    }
                }

                await work.CommitAsync(() => null, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // Another replica or a secretary was first; what is still missing follows with the next run.
            }
        }
    }
}
