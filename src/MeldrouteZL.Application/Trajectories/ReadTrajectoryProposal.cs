using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>What the first of two care coordinators proposed.</summary>
public sealed record TrajectoryProposal(string ProposedBy, DateTimeOffset At, DestructionGround Ground);

/// <summary>Reads the proposal to destroy a trajectory, for the second person.</summary>
public static class ReadTrajectoryProposal
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null while nobody has proposed it.</returns>
        public async Task<TrajectoryProposal?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            return await work.Db.Trajectories.AsNoTracking().VisibleTo(actor).Where(t => t.Number == number && t.DestructionGround != null)
                .Join(work.Db.Users, t => t.DestructionProposedBy, u => u.Id, (t, u) => new TrajectoryProposal(
                    u.DisplayName, t.History.Where(h => h.Step == TrajectoryStep.ProposeDestruction).Max(h => h.At), t.DestructionGround!.Value))
                .FirstOrDefaultAsync(cancel);
        }
    }
}
