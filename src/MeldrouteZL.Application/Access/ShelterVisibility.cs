using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Access;

/// <summary>The first wall for shelter: what stands in a trajectory is for its care coordination, until it goes out of sight; places and devices for every care coordination of the region.</summary>
public static class ShelterVisibility
{
    public static IQueryable<ShelterRequest> VisibleTo(this IQueryable<ShelterRequest> requests, Actor actor, MeldrouteDb db)
    {
        var own = db.InSightOf(actor);
        return requests.Where(r => own.Any(t => t.Id == r.TrajectoryId));
    }

    public static IQueryable<ShelterAnswer> VisibleTo(this IQueryable<ShelterAnswer> answers, Actor actor, MeldrouteDb db)
    {
        var own = db.InSightOf(actor);
        return answers.Where(a => own.Any(t => t.Id == a.TrajectoryId));
    }

    public static IQueryable<ShelterPlacement> VisibleTo(this IQueryable<ShelterPlacement> placements, Actor actor, MeldrouteDb db)
    {
        var own = db.InSightOf(actor);
        return placements.Where(p => own.Any(t => t.Id == p.TrajectoryId));
    }

    /// <summary>Only who placed: the care coordination of that trajectory (R136).</summary>
    public static IQueryable<ShelterLocation> VisibleTo(this IQueryable<ShelterLocation> locations, Actor actor, MeldrouteDb db)
    {
        var own = db.InSightOf(actor);
        return locations.Where(l => own.Any(t => t.Id == l.TrajectoryId));
    }

    public static IQueryable<AwareIssue> VisibleTo(this IQueryable<AwareIssue> issues, Actor actor, MeldrouteDb db)
    {
        var own = db.InSightOf(actor);
        return issues.Where(i => own.Any(t => t.Id == i.TrajectoryId));
    }

    public static IQueryable<ShelterPlace> VisibleTo(this IQueryable<ShelterPlace> places, Actor actor)
    {
        var reads = actor.Role == Role.CareCoordinator;
        return places.Where(p => reads && p.RegionId == actor.RegionId);
    }

    public static IQueryable<AwareDevice> VisibleTo(this IQueryable<AwareDevice> devices, Actor actor)
    {
        var reads = actor.Role == Role.CareCoordinator;
        return devices.Where(d => reads && d.RegionId == actor.RegionId);
    }

    private static IQueryable<Trajectory> InSightOf(this MeldrouteDb db, Actor actor) => db.Trajectories.VisibleTo(actor).Where(t => t.Stage != TrajectoryStage.Shielded && t.Stage != TrajectoryStage.Destroyed);
}
