using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Screening;

/// <summary>
/// The legal grounds on which a partner shares at the table what it knows (R165; domain facts, sections 7 and 12): that of its own
/// task first. To be set by the privacy officers of the region.
/// </summary>
public static class ContributionGrounds
{
    private const string General = "AVG";

    public static IReadOnlyList<string> For(OrganisationKind kind) =>
        [LegalGrounds.OfOwn(kind).Text, .. ForwardBases.All.Where(b => b.Code.StartsWith(General, StringComparison.Ordinal)).Select(b => $"{b.Code}: {b.Meaning}")];
}
