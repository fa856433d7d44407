using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The first wall for referrals and for what was sent with them; row-level security enforces the same rule.</summary>
public static class ReferralVisibility
{
    /// <summary>
    /// The referrals the actor's organisation sent or received, and those of cases whose facts it may see. One that was
    /// refused or withdrawn is gone for its receiver.
    /// </summary>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, Actor actor, IQueryable<CaseAccess> caseAccess)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return actor.IsClock ? referrals : referrals.Where(r => reads
            && (r.SenderOrganisationId == actor.OrganisationId
                || (r.ReceiverOrganisationId == actor.OrganisationId && r.Stage != ReferralStage.Refused && r.Stage != ReferralStage.Withdrawn)
                || caseAccess.Any(a => a.CaseId == r.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Facts) != 0)));
    }

    /// <summary>The copies the actor's organisation sent or still holds, and those of cases whose disclosures it may see.</summary>
    public static IQueryable<Disclosure> VisibleTo(this IQueryable<Disclosure> disclosures, Actor actor, IQueryable<CaseAccess> caseAccess)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return actor.IsClock ? disclosures : disclosures.Where(d => reads
            && (d.SenderOrganisationId == actor.OrganisationId
                || (d.ReceiverOrganisationId == actor.OrganisationId && d.TakenBackAt == null)
                || caseAccess.Any(a => a.CaseId == d.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Disclosures) != 0)));
    }

    /// <summary>The fields in those copies; of others than the two parties, for who may see every group of the case.</summary>
    public static IQueryable<DisclosureLine> VisibleTo(this IQueryable<DisclosureLine> lines, Actor actor, IQueryable<CaseAccess> caseAccess)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return actor.IsClock ? lines : lines.Where(l => reads
            && (l.SenderOrganisationId == actor.OrganisationId
                || (l.ReceiverOrganisationId == actor.OrganisationId && l.TakenBackAt == null)
                || caseAccess.Any(a => a.CaseId == l.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DisclosureLine.Guard) == DisclosureLine.Guard)));
    }

    /// <summary>The criteria that go with those copies.</summary>
    public static IQueryable<StatedCriterion> VisibleTo(this IQueryable<StatedCriterion> criteria, Actor actor, IQueryable<CaseAccess> caseAccess)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return actor.IsClock ? criteria : criteria.Where(c => reads
            && (c.SenderOrganisationId == actor.OrganisationId
                || (c.ReceiverOrganisationId == actor.OrganisationId && c.TakenBackAt == null)
                || caseAccess.Any(a => a.CaseId == c.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Disclosures) != 0)));
    }
}
