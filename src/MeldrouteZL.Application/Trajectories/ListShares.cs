using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A text that care coordination shares with a house.</summary>
/// <param name="By">Who wrote it, at care coordination.</param>
public sealed record SharedText(Guid Id, string By, DateTimeOffset Since, DateOnly LastDay);

/// <summary>Lists what is shared with a Zorg- en Veiligheidshuis now, the newest first.</summary>
public static class ListShares
{
    /// <summary>At most so many are shown.</summary>
    public const int Most = 100;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<SharedText>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.SharedText), cancel);
            var shares = await work.Db.Set<TrajectoryShare>().AsNoTracking().SharedWith(actor, work.Db, at).OrderByDescending(s => s.Id).Take(Most)
                .Select(s => new { s.Id, s.WrittenAt, s.Until, By = work.Db.Users.Where(u => u.Id == s.WrittenBy).Select(u => u.DisplayName).First() })
                .ToListAsync(cancel);
            work.Show(shares.Select(s => s.Id.ToString("D")));
            return [.. shares.Select(s => new SharedText(s.Id, s.By, s.WrittenAt, DutchTime.DateOf(s.Until).AddDays(-1)))];
        }
    }
}
