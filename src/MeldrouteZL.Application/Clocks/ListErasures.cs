using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection.Erasure;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Writes down outside the database which records were destroyed, so that a restored backup can be made to forget them too.</summary>
public sealed partial class ListErasures(MeldrouteDatabase database, SealPlace place, ILogger<ListErasures> logger) : IClockJob
{
    // Longer than any transaction takes and than clocks differ: what committed late is still found.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        try
        {
            var list = new ErasureList(place.Erasures);
            var written = (await list.ReadAsync(cancel)).FindAll(e => e.Region == region.Id);
            var listed = written.Select(e => e.Id).ToHashSet();
            DateTimeOffset Since(ErasedKind kind) => written.Where(e => e.Kind == kind).Select(e => e.At - Overlap).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
            if ((await DestroyedAsync(region.Id, Since, cancel)).FindAll(e => !listed.Contains(e.Id)) is { Count: > 0 } fresh)
            {
                await list.AddAsync(fresh, cancel);
            }
        }
        catch (IOException problem)
        {
            NotWritten(logger, problem.HResult);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was destroyed could not be written down ({Code}); the next run writes what is missing")]
    private static partial void NotWritten(ILogger logger, int code);

    private async Task<List<Erasure>> DestroyedAsync(short region, Func<ErasedKind, DateTimeOffset> since, CancellationToken cancel)
    {
        var (cases, trajectories, drafts) = (since(ErasedKind.Case), since(ErasedKind.Trajectory), since(ErasedKind.Draft));
        await using var work = await database.BeginAsync(Actor.Clock(region), Act.WithoutContent, cancel);
        return
        [
            .. await work.Db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(c => c.RegionId == region && c.Stage == CaseStage.Destroyed && c.LastStepAt >= cases)
                .OrderBy(c => c.LastStepAt).Select(c => new Erasure(c.RegionId, ErasedKind.Case, c.Id, c.LastStepAt)).ToListAsync(cancel),
            .. await work.Db.Trajectories.AsNoTracking().IgnoreAutoIncludes().Where(t => t.RegionId == region && t.Stage == TrajectoryStage.Destroyed && t.LastStepAt >= trajectories)
                .OrderBy(t => t.LastStepAt).Select(t => new Erasure(t.RegionId, ErasedKind.Trajectory, t.Id, t.LastStepAt)).ToListAsync(cancel),
            .. await work.Db.Signals.AsNoTracking().IgnoreAutoIncludes().Where(s => s.RegionId == region && s.Stage == SignalStage.Expired && s.LastStepAt >= drafts)
                .OrderBy(s => s.LastStepAt).Select(s => new Erasure(s.RegionId, ErasedKind.Draft, s.Id, s.LastStepAt)).ToListAsync(cancel),
        ];
    }
}
