using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>What the page of a step needs to know of its trajectory.</summary>
/// <param name="Version">The version the person looks at; a later change by a colleague is noticed.</param>
public sealed record TrajectoryHeader(Trajectory Trajectory, uint Version);

/// <summary>Reads a trajectory for the care coordination it belongs to.</summary>
public static class FindTrajectory
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
        public async Task<TrajectoryHeader?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            return await work.Db.Trajectories.AsNoTracking().VisibleTo(actor).Where(t => t.Number == number)
                .Select(t => new TrajectoryHeader(t, EF.Property<uint>(t, "Version")))
                .SingleOrDefaultAsync(cancel);
        }

        /// <summary>The same trajectory with monitoring, procedures and reflection period, for a form that turns on them.</summary>
        public async Task<Trajectory?> WithRecordsAsync(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            return await work.Db.Trajectories.AsNoTracking().VisibleTo(actor).Include(t => t.Monitorings).Include(t => t.ProcedureEntries).Include(t => t.Reflection).AsSplitQuery()
                .SingleOrDefaultAsync(t => t.Number == number, cancel);
        }
    }
}
