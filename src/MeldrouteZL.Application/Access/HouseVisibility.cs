using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Access;

/// <summary>The first wall for interventions, plans and questions to a house: the facts of the case, and what the row × role asks besides.</summary>
public static class HouseVisibility
{
    /// <summary>What the actor's organisation recorded or does; of others for who has the administrative route.</summary>
    public static IQueryable<Intervention> VisibleTo(this IQueryable<Intervention> interventions, Actor actor, MeldrouteDb db)
    {
        var (facts, all) = (db.FactsOf(actor), Intervention.ReadsOfOthers(actor.Role));
        return actor.IsClock ? interventions : interventions.Where(i => facts.Any(a => a.CaseId == i.CaseId)
            && (all || i.OrganisationId == actor.OrganisationId || i.ResponsibleOrganisationId == actor.OrganisationId));
    }

    /// <summary>The plans of the actor's house, those in which the organisation has something to do now, and all for care coordination.</summary>
    public static IQueryable<PlanLine> VisibleTo(this IQueryable<PlanLine> lines, Actor actor, MeldrouteDb db)
    {
        var (facts, all, takesPart, plans) = (db.FactsOf(actor), actor.Role == Role.CareCoordinator, HousePlan.ReadsAsParticipant(actor.Role), db.PlanLines);
        return actor.IsClock ? lines : lines.Where(l => facts.Any(a => a.CaseId == l.CaseId)
            && (all || l.OrganisationId == actor.OrganisationId
                || (takesPart && plans.Any(p => p.ReferralId == l.ReferralId && p.ResponsibleOrganisationId == actor.OrganisationId && !plans.Any(n => n.LineId == p.LineId && n.Revision > p.Revision)))));
    }

    /// <summary>What the actor's organisation asked or was asked.</summary>
    public static IQueryable<HouseQuestion> VisibleTo(this IQueryable<HouseQuestion> questions, Actor actor, MeldrouteDb db)
    {
        var facts = db.FactsOf(actor);
        return actor.IsClock ? questions : questions.Where(q => facts.Any(a => a.CaseId == q.CaseId)
            && (q.OrganisationId == actor.OrganisationId || q.HouseOrganisationId == actor.OrganisationId));
    }

    private static IQueryable<CaseAccess> FactsOf(this MeldrouteDb db, Actor actor)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return db.CaseAccess.Where(a => reads && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Facts) != 0);
    }
}
