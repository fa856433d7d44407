using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Organisations;

/// <summary>Who has or had which role at the organisations of a region.</summary>
internal static class ReadSeats
{
    /// <returns>Also those that ended: without them nobody sees who left.</returns>
    public static async Task<IReadOnlyList<Seat>> SeatsOfAsync(this MeldrouteDb db, short regionId, CancellationToken cancel)
    {
        var rows = await db.Memberships.AsNoTracking()
            .Where(m => db.Organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == regionId))
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { m.UserId, m.OrganisationId, m.Role, m.From, m.Until, u.DisabledAt })
            .ToListAsync(cancel);
        return rows.ConvertAll(r => Seat.Of(r.UserId, r.OrganisationId, r.Role, r.From, r.Until, r.DisabledAt));
    }
}
