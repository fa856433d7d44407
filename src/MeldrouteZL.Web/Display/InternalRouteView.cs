using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// The internal route of a municipality as its people see it: on the page of the route, at the steps that begin it, and as the example
/// beside the form that changes it.
/// </summary>
/// <param name="Content">Null where the municipality has set up none.</param>
/// <param name="Answer">Within which time a colleague hears that a signal is taken up.</param>
/// <param name="Whole">Within which time a signal is settled or forwarded.</param>
public sealed record InternalRouteView(string Municipality, InternalRouteContent? Content, DateOnly? ValidFrom, Term Answer, Term Whole)
{
    /// <summary>What holds on this day.</summary>
    public static InternalRouteView On(DateOnly day, Region region, int organisationId)
    {
        var route = region.InternalRouteOf(organisationId, day);
        return new(region.Get(organisationId).Name, route?.Content, route?.ValidFrom,
            region.TermOf(TermKind.AttentionOfficerAnswer, organisationId, day), region.TermOf(TermKind.InternalRoute, organisationId, day));
    }

    /// <summary>What would hold.</summary>
    public static InternalRouteView Of(InternalRoute route, Region region) => new(region.Get(route.OrganisationId).Name, route.Content, route.ValidFrom,
        route.TermOf(TermKind.AttentionOfficerAnswer) ?? region.Terms.Of(TermKind.AttentionOfficerAnswer, route.ValidFrom),
        route.TermOf(TermKind.InternalRoute) ?? region.Terms.Of(TermKind.InternalRoute, route.ValidFrom));

    /// <summary>The lists beside the steps, each with its heading; what is empty is left out.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Lists => Content is null ? [] : new[]
    {
        ("Wie een signaal kan aanreiken", Content.HandIn),
        ("Teams die meedenken", Content.Teams),
        ("Lokale bestuurlijke aanpak", Content.AdministrativeApproach),
        ("Lokale zorgstructuur", Content.CareStructure),
    }.Where(list => list.Item2.Count > 0);
}
