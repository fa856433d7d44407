using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>One line of the board: what runs in which trajectory.</summary>
public sealed record ClockRow(string Number, TrajectoryStage Stage, int? MunicipalityId, string Handler, TrajectoryClock Clock, ClockUrgency Urgency);

/// <summary>What runs out in the trajectories of a care coordination, and who waits on whom (R120).</summary>
public static class ListClocks
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>Every clock of every open trajectory, the earliest first.</returns>
        public async Task<IReadOnlyList<ClockRow>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var (region, today) = (await regions.GetAsync(actor.RegionId, cancel), DutchTime.DateOf(at));
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Trajectory), cancel);
            var open = await work.Db.ReadStandingsAsync(work.Db.Trajectories.AsNoTracking().VisibleTo(actor), actor, cancel);
            var users = open.Select(t => t.HandlerId).ToHashSet();
            var names = await work.Db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
            work.Show(open.Select(t => t.Number));
            return
            [
                .. from trajectory in open
                   from clock in TrajectoryClocks.Of(trajectory.Standing, region.Terms, today)
                   orderby clock.DueOn, trajectory.Number, clock.Kind
                   select new ClockRow(trajectory.Number, trajectory.Standing.Stage, trajectory.MunicipalityId, names[trajectory.HandlerId], clock, clock.UrgencyOn(today)),
            ];
        }
    }
}
