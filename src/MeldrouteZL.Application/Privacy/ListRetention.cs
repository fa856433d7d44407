using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>How long each controller of the region keeps which data groups, and on which authority.</summary>
public static class ListRetention
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<RetentionRule>> Handle(Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return [];
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            return await work.Db.RetentionRules.AsNoTracking().Where(r => r.RegionId == actor.RegionId).OrderBy(r => r.Controller).ThenBy(r => r.Groups).ToListAsync(cancel);
        }
    }
}
