using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Somebody who can handle a case.</summary>
public sealed record Colleague(Guid UserId, string Name);

/// <summary>Lists who can handle a case for the own organisation.</summary>
public static class ListColleagues
{
    // Who may be handed a case is who may hand it on.
    private static readonly List<Role> HandlingRoles = CaseRoute.RuleFor(CaseStep.Assign).By.SelectMany(w => w.As).Distinct().ToList();

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<Colleague>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var found = await work.Db.ColleaguesOf(actor, at).Select(u => new { u.Id, u.DisplayName }).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
                .ToListAsync(cancel);
            return found.ConvertAll(u => new Colleague(u.Id, u.DisplayName));
        }
    }

    /// <summary>Who can handle cases at the actor's organisation today; where all is fictitious, who practises there at this moment.</summary>
    internal static IQueryable<Account> ColleaguesOf(this MeldrouteDb db, Actor actor, DateTimeOffset at)
    {
        var (today, seenAfter) = (DutchTime.DateOf(at), at - SessionTerms.Idle);
        var handling = db.Memberships.Where(m => HandlingRoles.Contains(m.Role) && m.From <= today && (m.Until == null || today <= m.Until));
        return db.Users.AsNoTracking().Where(u => handling.Any(m => m.UserId == u.Id && m.OrganisationId == actor.OrganisationId)
            || db.Sessions.Any(s => s.UserId == u.Id && s.IsPractice && s.LastSeenAt > seenAfter && db.Regions.Any(r => r.Id == actor.RegionId && r.IsPractice)
                && handling.Any(m => m.Id == s.MembershipId && db.Organisations.Any(o => o.Id == m.OrganisationId && o.Kind == actor.Kind))));
    }
}
