using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A hold as the privacy officers see it.</summary>
public sealed record HoldRow(Guid Id, string CaseNumber, string Reason, DateTimeOffset PlacedAt, string PlacedBy, string? LiftReason, DateTimeOffset? LiftedAt);

/// <summary>The holds of the region: those that hold first, then the latest that were lifted.</summary>
public static class ListHolds
{
    private const int Shown = 200;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<HoldRow>> Handle(Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            return await work.Db.LegalHolds.AsNoTracking().Where(h => h.RegionId == actor.RegionId)
                .OrderBy(h => h.LiftedAt != null).ThenByDescending(h => h.PlacedAt).Take(Shown)
                .Join(work.Db.Users, h => h.PlacedBy, u => u.Id, (h, u) => new HoldRow(h.Id, h.CaseNumber, h.Reason, h.PlacedAt, u.DisplayName, h.LiftReason, h.LiftedAt))
                .ToListAsync(cancel);
        }
    }
}
