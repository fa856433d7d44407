using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Access;

/// <summary>The first wall for what is written in a trajectory.</summary>
public static class TrajectoryVisibility
{
    /// <summary>What stands in the trajectories of the actor's care coordination, until they are shielded (R124).</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> parts, Actor actor, MeldrouteDb db)
        where T : TrajectoryPart
    {
        var own = db.Trajectories.VisibleTo(actor).Where(t => t.Stage < TrajectoryStage.Shielded);
        return parts.Where(p => own.Any(t => t.Id == p.TrajectoryId));
    }
}
