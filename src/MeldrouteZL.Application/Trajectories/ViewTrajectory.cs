using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>One trajectory with what happened in it.</summary>
/// <param name="CaseNumber">Null when care coordination may no longer see the case.</param>
/// <param name="Victim">1 for "slachtoffer 1"; null when care coordination may no longer see the facts of the case.</param>
/// <param name="Names">Who the users in its history are.</param>
/// <param name="Steps">The steps this actor may take now.</param>
public sealed record TrajectoryView(Trajectory Trajectory, string? CaseNumber, short? Victim, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<TrajectoryStep> Steps)
{
    /// <summary>What runs in it, the earliest first.</summary>
    public IReadOnlyList<TrajectoryClock> Clocks { get; init; } = [];

    /// <summary>The client's own words, the oldest first.</summary>
    public IReadOnlyList<ClientStatement> Statements { get; init; } = [];

    /// <summary>The responsible municipality (R150); null while it is unknown or lies outside the region.</summary>
    public string? Municipality { get; init; }
}

/// <summary>Reads a trajectory for its page.</summary>
public static class ViewTrajectory
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
        public async Task<TrajectoryView?> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            var trajectory = await work.Db.Trajectories.AsNoTracking().VisibleTo(actor)
                .Include(t => t.History).ThenInclude(h => h.Reason).Include(t => t.Monitorings).Include(t => t.Contacts).Include(t => t.ProcedureEntries).Include(t => t.Reflection)
                .AsSplitQuery().SingleOrDefaultAsync(t => t.Number == number, cancel);
            if (trajectory is null)
            {
                return null;
            }

            var users = trajectory.History.Select(h => h.UserId).Append(trajectory.HandlerId).ToHashSet();
            var standing = (await work.Db.ReadStandingsAsync(work.Db.Trajectories.AsNoTracking().VisibleTo(actor).Where(t => t.Id == trajectory.Id), actor, cancel)).SingleOrDefault()?.Standing;
            var @case = await work.Db.Cases.VisibleTo(actor).Where(c => c.Id == trajectory.CaseId)
                .Select(c => new
                {
                    c.Number,
                    Victim = c.Victims.Where(v => v.Id == trajectory.VictimId
                            && c.Access.Any(a => a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Facts) != 0))
                        .Select(v => (short?)v.Ordinal).SingleOrDefault(),
                })
                .SingleOrDefaultAsync(cancel);
            return new TrajectoryView(
                trajectory, @case?.Number, @case?.Victim,
                await work.Db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel),
                Enum.GetValues<TrajectoryStep>().Where(s => s != TrajectoryStep.Open && TrajectoryRoute.RefusalOf(trajectory, s, actor) is null).ToList())
            {
                Clocks = standing is null ? [] : TrajectoryClocks.Of(standing, region.Terms, DutchTime.DateOf(at)),
                Statements = await work.Db.Set<ClientStatement>().AsNoTracking().VisibleTo(actor, work.Db).Where(c => c.TrajectoryId == trajectory.Id).OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync(cancel),
                Municipality = trajectory.MunicipalityId is { } id ? region.Get(id).Name : null,
            };
        }
    }
}
