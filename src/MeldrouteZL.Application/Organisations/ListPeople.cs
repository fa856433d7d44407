using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Organisations;

/// <summary>Somebody with a role at an organisation of the region.</summary>
/// <param name="StandsInFor">The name of who they stand in for; null when the role is their own.</param>
/// <param name="Territory">The part of the region they work for; null when all that the organisation covers.</param>
public sealed record PersonAtOrganisation(int OrganisationId, string Name, Role Role, string? StandsInFor, Subregions? Territory);

/// <summary>Who is who: everybody of the own region whom others may need to find, in the roles that are theirs today (R22, R24, R29).</summary>
public static class ListPeople
{
    private static readonly Role[] Listed = [.. Enum.GetValues<Role>().Where(r => r.StandsInWhoIsWho())];

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>By role, deputies after those they stand in for, then by name.</returns>
        public async Task<IReadOnlyList<PersonAtOrganisation>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var (organisations, users) = (work.Db.Organisations, work.Db.Users);
            var rows = await work.Db.Memberships.AsNoTracking()
                .Where(m => Listed.Contains(m.Role) && m.From <= today && (m.Until == null || today <= m.Until)
                    && organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == actor.RegionId))
                .Join(users.Where(u => u.DisabledAt == null), m => m.UserId, u => u.Id, (m, u) => new PersonAtOrganisation(
                    m.OrganisationId, u.DisplayName, m.Role, users.Where(o => o.Id == m.DeputyOf).Select(o => o.DisplayName).FirstOrDefault(), m.Territory))
                .ToListAsync(cancel);
            return [.. rows.OrderBy(r => r.Role).ThenBy(r => r.StandsInFor is not null).ThenBy(r => r.Name, StringComparer.CurrentCulture)];
        }
    }
}
