using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection.Erasure;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Writes down outside the database which cases were destroyed, so that a restored backup can be made to forget them too.</summary>
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
            var since = written.Count == 0 ? DateTimeOffset.MinValue : written.Max(e => e.At) - Overlap;
            var listed = written.Select(e => e.Case).ToHashSet();
            if ((await DestroyedAsync(region.Id, since, cancel)).FindAll(e => !listed.Contains(e.Case)) is { Count: > 0 } fresh)
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

    private async Task<List<Erasure>> DestroyedAsync(short region, DateTimeOffset since, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(Actor.Clock(region), Act.WithoutContent, cancel);
        return await work.Db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .Where(c => c.RegionId == region && c.Stage == CaseStage.Destroyed && c.LastStepAt >= since)
            .OrderBy(c => c.LastStepAt).Select(c => new Erasure(c.RegionId, c.Id, c.LastStepAt)).ToListAsync(cancel);
    }
}
