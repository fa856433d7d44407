using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Protection.Erasure;

/// <summary>Keeps the application from starting on a restored backup that brought back what was destroyed.</summary>
public sealed class ErasureCheck(MeldrouteDatabase database, SealPlace place)
{
    /// <exception cref="InvalidOperationException">Something on the list is in the database.</exception>
    public async Task EnsureNothingCameBackAsync(CancellationToken cancel)
    {
        foreach (var region in (await new ErasureList(place.Erasures).ReadAsync(cancel)).GroupBy(e => e.Region))
        {
            var ids = region.Select(e => e.Case).Distinct().ToArray();
            await using var work = await database.BeginAsync(Actor.Clock(region.Key), Act.WithoutContent, cancel);
            if (await work.Db.Cases.IgnoreAutoIncludes().CountAsync(c => ids.Contains(c.Id) && c.Stage != CaseStage.Destroyed, cancel) is > 0 and var back)
            {
                throw new InvalidOperationException($"This database holds {back} cases that were destroyed. Run destroy-again with the list of erasures first (docs/operations.md).");
            }
        }
    }
}
