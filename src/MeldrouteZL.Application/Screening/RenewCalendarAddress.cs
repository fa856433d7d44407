using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A member of the table makes a secret address for their own calendar. One that was made before stops working.</summary>
public static class RenewCalendarAddress
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>The code in the address, which nobody can read back; null for who does not sit at the table.</returns>
        public async Task<string?> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(RenewCalendarAddress), AuditObject.None, null), cancel);
            if (!ScreeningTable.Roles.Contains(actor.Role))
            {
                return null;
            }

            var code = LinkCode.Create();
            await work.Db.Database.ExecuteSqlAsync($"""
                INSERT INTO meldroute.calendar_address (user_id, key_hash, membership_id, made_at) VALUES ({actor.UserId}, {LinkCode.HashOf(code)}, {actor.MembershipId}, {at})
                ON CONFLICT (user_id) DO UPDATE SET key_hash = excluded.key_hash, membership_id = excluded.membership_id, made_at = excluded.made_at
                """, cancel);
            await work.CommitAsync(() => null, cancel);
            return code;
        }
    }
}
