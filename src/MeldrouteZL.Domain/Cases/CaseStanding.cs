using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Cases;

/// <summary>A live grant, as far as deciding about steps needs it.</summary>
public readonly record struct StandingGrant(int OrganisationId, DataGroups Groups, CaseStep Because);

/// <summary>
/// What decides which steps are open to whom: a case as the route sees it. Screens ask the same question as the entity
/// without loading the whole case.
/// </summary>
public sealed record CaseStanding(CaseStage Stage, AcuteLane Lane, int? OwnerOrganisationId, IReadOnlyList<StandingGrant> Grants)
{
    /// <summary>Whether an actor stands in this relation to the case; nobody does without live access, but the clock.</summary>
    public bool IsParty(Actor actor, CaseParty party) => party switch
    {
        CaseParty.Clock => actor.IsClock,
        CaseParty.Registrar => actor.Kind == OrganisationKind.VeiligThuis && Admits(actor, DataGroups.Status),
        CaseParty.Avim => actor.Kind == OrganisationKind.Avim && Admits(actor, DataGroups.Facts),
        CaseParty.CareCoordination => actor.Kind == OrganisationKind.CareCoordination && Admits(actor, DataGroups.Facts),
        CaseParty.Owner => actor.OrganisationId == OwnerOrganisationId && Admits(actor, DataGroups.Status),
        CaseParty.Holder => Grants.Any(g => g.Because == CaseStep.ReferralAnswered && Admits(g, actor, DataGroups.Facts)),
        CaseParty.Source => Grants.Any(g => g.Because is CaseStep.OpenCase or CaseStep.JoinCase && Admits(g, actor, DataGroups.Status)),
        CaseParty.Informed or CaseParty.Self => Admits(actor, DataGroups.Status),
    };

    /// <summary>Whether the actor may see this data group of the case.</summary>
    public bool Admits(Actor actor, DataGroups group) => Grants.Any(g => Admits(g, actor, group));

    private static bool Admits(StandingGrant grant, Actor actor, DataGroups group) =>
        (grant.Groups & group) == group && grant.OrganisationId == actor.OrganisationId && actor.Role.ReadsRecordsOfOrganisation();
}
