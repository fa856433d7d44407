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
    /// <summary>How many meetings lie ready, so that a held-over item always has a next one.</summary>
    public const int Ahead = 8;

    // [I] The sources say "wekelijks" and name no day. A secretary who meets on another day plans that week by hand.
    private const DayOfWeek Weekday = DayOfWeek.Tuesday;
    private const int Week = 7;

    public Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel) => weekly.PlanAsync(region, at, cancel);

    /// <summary>
    /// The days on which a weekly meeting is missing, until the number ahead is reached. A week that has a meeting, on whatever
    /// day, is left alone; a week whose day is a holiday has none.
    /// </summary>
    internal static IEnumerable<DateOnly> MissingAfter(DateOnly today, IReadOnlyCollection<DateOnly> planned)
    {
        var day = today.AddDays(1);
        day = day.AddDays(((int)Weekday - (int)day.DayOfWeek + Week) % Week);
        for (var ready = 0; ready < Ahead; day = day.AddDays(Week))
        {
            if (planned.Any(p => MondayOf(p) == MondayOf(day)))
            {
                ready++;
            }
            else if (WorkingDays.IsWorkingDay(day))
            {
                ready++;
                yield return day;
            }
        }
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + Week - (int)DayOfWeek.Monday) % Week));

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task PlanAsync(Region region, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            var clock = Actor.Clock(region.Id);
            var moment = new Moment(clock, at, region);
            await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
            var planned = await work.Db.Meetings.VisibleTo(clock).Where(m => m.Date > today.AddDays(-Week)).Select(m => m.Date).ToListAsync(cancel);
            try
            {
                foreach (var day in MissingAfter(today, planned))
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
