using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Access;

/// <summary>
/// The first wall: <see cref="AccessGrant.Admits"/> as queries. Row-level security enforces the same rule from the masks;
/// each wall holds alone.
/// </summary>
public static class Visibility
{
    /// <summary>The cases of which the actor may see the status.</summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Actor actor) => cases.VisibleTo(actor, DataGroups.Status);

    /// <summary>The cases of which the actor may see this data group.</summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Actor actor, DataGroups group)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return actor.IsClock ? cases.Where(c => c.RegionId == actor.RegionId) : cases.Where(c => c.Access.Any(a =>
            reads && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & group) != 0));
    }

    /// <summary>The signals the actor may read: by a grant on the signal, or on the facts of the case it is in.</summary>
    public static IQueryable<Signal> VisibleTo(this IQueryable<Signal> signals, Actor actor, IQueryable<CaseAccess> caseAccess)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return actor.IsClock ? signals.Where(s => s.RegionId == actor.RegionId) : signals.Where(s =>
            s.Access.Any(a => a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Facts) != 0
                && (a.UserId == null ? reads : a.UserId == actor.UserId))
            || caseAccess.Any(a => reads && a.CaseId == s.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Facts) != 0));
    }

    /// <summary>
    /// What the actor may read of persons and things of signals: all groups that a row needs in one grant, of the signal for what the
    /// source or the own organisation wrote, or of the case it is in; and what tells the reporter only where that was opened.
    /// </summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> parts, Actor actor, MeldrouteDb db, DateTimeOffset at)
        where T : SignalPart
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        var (signals, grants, openings) = (db.Signals, db.CaseAccess, db.ReporterOpenings);
        return actor.IsClock ? parts : parts.Where(p =>
            signals.Any(s => s.Id == p.SignalId
                && (s.Access.Any(a => a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & p.Groups) == p.Groups
                        && (a.UserId == null ? reads : a.UserId == actor.UserId) && (a.OrganisationId == p.OrganisationId || s.OrganisationId == p.OrganisationId))
                    || grants.Any(a => reads && a.CaseId == s.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & p.Groups) == p.Groups)))
            && ((p.Groups & DataGroups.ReporterIdentity) == 0 || p.OrganisationId == actor.OrganisationId
                || openings.Any(o => o.SignalId == p.SignalId && o.UserId == actor.UserId && o.OrganisationId == actor.OrganisationId && o.Until > at)));
    }

    /// <summary>The rows about persons and things that an emergency access opens, as long as it lasts: of one case, and of the groups that it names.</summary>
    public static IQueryable<T> OpenedBy<T>(this IQueryable<T> parts, EmergencyAccess access, MeldrouteDb db, DateTimeOffset at)
        where T : SignalPart
    {
        var (signals, accesses) = (db.Signals, db.EmergencyAccesses);
        return parts.Where(p => accesses.Any(e => e.Id == access.Id && e.UserId == access.UserId && e.EndedAt == null && e.Until > at && (e.Groups & p.Groups) == p.Groups
            && signals.Any(s => s.Id == p.SignalId && s.CaseId == e.CaseId)));
    }

    /// <summary>The same for citizen service numbers, which the law gives to few.</summary>
    public static IQueryable<PersonNumber> VisibleTo(this IQueryable<PersonNumber> numbers, Actor actor, MeldrouteDb db, DateTimeOffset at)
    {
        var may = actor.IsClock || SignalPeople.MayHaveNumbers(actor.Kind);
        return numbers.Where(n => may).VisibleTo<PersonNumber>(actor, db, at);
    }

    /// <summary>The links between cases of which the actor may read the facts of both.</summary>
    public static IQueryable<CaseLink> VisibleTo(this IQueryable<CaseLink> links, Actor actor, IQueryable<CaseAccess> caseAccess)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        var facts = caseAccess.Where(a => reads && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Facts) != 0);
        return actor.IsClock ? links : links.Where(l => facts.Any(a => a.CaseId == l.CaseId) && facts.Any(a => a.CaseId == l.OtherCaseId));
    }

    /// <summary>The agenda items of the cases whose facts the actor may read.</summary>
    public static IQueryable<AgendaItem> VisibleTo(this IQueryable<AgendaItem> items, Actor actor, IQueryable<CaseAccess> caseAccess)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        return actor.IsClock ? items : items.Where(i => caseAccess.Any(a =>
            reads && a.CaseId == i.CaseId && a.Until == null && a.OrganisationId == actor.OrganisationId && (a.Groups & DataGroups.Facts) != 0));
    }

    /// <summary>The trajectories of the actor's care coordination; nobody else's (R124).</summary>
    public static IQueryable<Trajectory> VisibleTo(this IQueryable<Trajectory> trajectories, Actor actor)
    {
        var reads = actor.Role == Role.CareCoordinator;
        return trajectories.Where(t => reads && t.OrganisationId == actor.OrganisationId);
    }

    /// <summary>The meetings of the actor's region, for the fixed members of the table (R88).</summary>
    public static IQueryable<ScreeningMeeting> VisibleTo(this IQueryable<ScreeningMeeting> meetings, Actor actor)
    {
        var reads = actor.IsClock || IsTableMember(actor);
        return meetings.Where(m => reads && m.RegionId == actor.RegionId);
    }

    /// <summary>Whether the actor sits at the screening table.</summary>
    public static bool IsTableMember(Actor actor) =>
        actor.Kind is OrganisationKind.VeiligThuis or OrganisationKind.Avim or OrganisationKind.CareCoordination && actor.Role.ReadsRecordsOfOrganisation();
}
