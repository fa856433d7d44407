using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
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

    /// <summary>What is shared now with the house of the actor, a process director: nothing of a trajectory that is shielded.</summary>
    // The house sees no trajectory: behind row security the last condition is always so, and there the mask does its work.
    public static IQueryable<TrajectoryShare> SharedWith(this IQueryable<TrajectoryShare> shares, Actor actor, MeldrouteDb db, DateTimeOffset at)
    {
        var (reads, trajectories) = (actor.Role == Role.ProcessDirector, db.Trajectories);
        return shares.Where(s => reads && s.HouseOrganisationId == actor.OrganisationId && s.WithdrawnAt == null && s.Until > at
            && !trajectories.Any(t => t.Id == s.TrajectoryId && t.Stage >= TrajectoryStage.Shielded));
    }
}
