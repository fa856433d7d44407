using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Access;

/// <summary>The first wall for what was sent to CoMensha, and for what CoMensha says of it.</summary>
public static class ComenshaVisibility
{
    /// <summary>The data groups that stand in what is sent: all of them in one grant.</summary>
    public const DataGroups Groups = DataGroups.Facts | DataGroups.ResidenceAndNationality;

    /// <summary>What the actor's own organisation sent, as long as it reads the case (R163).</summary>
    public static IQueryable<ComenshaRecord> VisibleTo(this IQueryable<ComenshaRecord> records, Actor actor, MeldrouteDb db)
    {
        var (reads, grants) = (actor.Role.ReadsRecordsOfOrganisation(), db.CaseAccess);
        return actor.IsClock ? records : records.Where(r => r.OrganisationId == actor.OrganisationId
            && grants.Any(a => reads && a.CaseId == r.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & Groups) == Groups));
    }

    /// <summary>What CoMensha confirmed of it, for the same reader.</summary>
    public static IQueryable<ComenshaConfirmation> VisibleTo(this IQueryable<ComenshaConfirmation> confirmations, Actor actor, MeldrouteDb db)
    {
        var (reads, grants) = (actor.Role.ReadsRecordsOfOrganisation(), db.CaseAccess);
        return actor.IsClock ? confirmations : confirmations.Where(c => c.OrganisationId == actor.OrganisationId
            && grants.Any(a => reads && a.CaseId == c.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & Groups) == Groups));
    }
}
