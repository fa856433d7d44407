using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Accounts;

/// <summary>Which memberships a person may act in today; a person with several picks one (R23, R24).</summary>
public static class ChooseMembership
{
    public sealed class Handler(IDbContextFactory<MeldrouteDb> contexts)
    {
        /// <summary>All memberships of this user that are valid today, by organisation and role.</summary>
        public async Task<IReadOnlyList<ActingMembership>> ListAsync(Guid userId, DateTimeOffset at, CancellationToken cancel)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var today = DutchTime.DateOf(at);
            var rows = await db.Memberships.AsNoTracking()
                .Where(m => m.UserId == userId && m.From <= today && (m.Until == null || today <= m.Until))
                .Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new { m, o })
                .Join(db.Users, x => x.m.UserId, u => u.Id, (x, u) => new { x.m, x.o, u.DisplayName })
                .OrderBy(x => x.m.DeputyOf != null).ThenBy(x => x.o.Name).ThenBy(x => x.m.Role)
                .ToListAsync(cancel);
            return rows.ConvertAll(x => new ActingMembership(
                new Actor(x.m.UserId, x.m.Id, x.o.RegionId, x.o.Id, x.o.Kind, x.m.Role, x.o.Bit) { OnBehalfOf = x.m.DeputyOf }, x.DisplayName, x.o.Name, x.m.DeputyOf is not null));
        }
    }
}
