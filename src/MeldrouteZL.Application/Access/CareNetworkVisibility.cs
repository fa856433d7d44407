using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Access;

/// <summary>The first wall for what care coordination keeps of its network.</summary>
public static class CareNetworkVisibility
{
    /// <summary>The bottlenecks that the care coordination of the actor keeps.</summary>
    public static IQueryable<Bottleneck> VisibleTo(this IQueryable<Bottleneck> bottlenecks, Actor actor)
    {
        var reads = actor.Role == Role.CareCoordinator;
        return bottlenecks.Where(b => reads && b.OrganisationId == actor.OrganisationId);
    }

    /// <summary>The advice that the care coordination of the actor gave.</summary>
    public static IQueryable<ProfessionalAdvice> VisibleTo(this IQueryable<ProfessionalAdvice> advice, Actor actor)
    {
        var reads = actor.Role == Role.CareCoordinator;
        return advice.Where(a => reads && a.OrganisationId == actor.OrganisationId);
    }
}
