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
            var found = await work.Db.Memberships.AsNoTracking().ColleaguesOf(actor, at)
                .Join(work.Db.Users, m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.DisplayName })
                .Distinct().OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
                .ToListAsync(cancel);
            return found.ConvertAll(u => new Colleague(u.Id, u.DisplayName));
        }
    }

    /// <summary>The memberships, valid today, of who can handle cases at the actor's organisation.</summary>
    internal static IQueryable<Membership> ColleaguesOf(this IQueryable<Membership> memberships, Actor actor, DateTimeOffset at)
    {
        var today = DutchTime.DateOf(at);
        return memberships.Where(m => m.OrganisationId == actor.OrganisationId && HandlingRoles.Contains(m.Role)
            && m.From <= today && (m.Until == null || today <= m.Until));
    }
}
