using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The colleagues with an account to give signals to the attention officers of the reader's municipality (R58).</summary>
public static class ListReporters
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<string>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.Memberships.AsNoTracking()
                .Where(m => m.OrganisationId == actor.OrganisationId && m.Role == Role.Reporter && m.From <= today && (m.Until == null || m.Until >= today))
                .Join(work.Db.Users.Where(u => u.DisabledAt == null), m => m.UserId, u => u.Id, (_, u) => u.DisplayName).Distinct().Order().ToListAsync(cancel);
        }
    }
}
