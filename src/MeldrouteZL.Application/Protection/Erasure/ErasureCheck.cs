using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Protection.Erasure;

/// <summary>Keeps the application from starting on a restored backup that brought back what was destroyed.</summary>
public sealed class ErasureCheck(MeldrouteDatabase database, SealPlace place)
{
    /// <exception cref="SettingsException">Something on the list is in the database.</exception>
    public async Task EnsureNothingCameBackAsync(CancellationToken cancel)
    {
        foreach (var region in (await new ErasureList(place.Erasures).ReadAsync(cancel)).GroupBy(e => e.Region))
        {
            var ids = region.ToLookup(e => e.Kind, e => e.Id);
            var (cases, trajectories, drafts) = (ids[ErasedKind.Case].ToArray(), ids[ErasedKind.Trajectory].ToArray(), ids[ErasedKind.Draft].ToArray());
            await using var work = await database.BeginAsync(Actor.Clock(region.Key), Act.WithoutContent, cancel);
            var back = await work.Db.Cases.IgnoreAutoIncludes().CountAsync(c => cases.Contains(c.Id) && c.Stage != CaseStage.Destroyed, cancel)
                + await work.Db.Trajectories.IgnoreAutoIncludes().CountAsync(t => trajectories.Contains(t.Id) && t.Stage != TrajectoryStage.Destroyed, cancel)
                + await work.Db.Signals.IgnoreAutoIncludes().CountAsync(s => drafts.Contains(s.Id) && s.Stage != SignalStage.Expired, cancel);
            if (back > 0)
            {
                throw new SettingsException($"This database holds {back} records that were destroyed. Run destroy-again with the list of erasures first (docs/operations.md).");
            }
        }
    }
}
