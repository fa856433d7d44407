using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A member of the table withdraws the secret address of their calendar: from then on it gives nothing.</summary>
public static class WithdrawCalendarAddress
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task Handle(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(WithdrawCalendarAddress), AuditObject.None, null), cancel);
            await work.Db.Set<CalendarAddress>().Where(c => c.UserId == actor.UserId).ExecuteDeleteAsync(cancel);
            await work.CommitAsync(() => null, cancel);
        }
    }
}
