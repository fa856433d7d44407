using System.Collections.Concurrent;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Raises an alarm in the log when reports of the public form pile up at Veilig Thuis: nobody with an account sent them, so nobody
/// asks where they are. It tells how many and how old, of no report which.
/// </summary>
public sealed partial class WatchPublicReports(MeldrouteDatabase database, ILogger<WatchPublicReports> logger) : IClockJob
{
    /// <summary>More than this many that wait are too many.</summary>
    public const int MostWaiting = 25;

    /// <summary>From this many working days after the day it came in on, the oldest is too old.</summary>
    public const int OldestInWorkingDays = 2;

    // Often enough for who watches the log, and not every minute.
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<short, DateTimeOffset> said = [];

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        if (said.TryGetValue(region.Id, out var last) && at - last < Between)
        {
            return;
        }

        await using var work = await database.BeginAsync(Actor.Clock(region.Id), Act.WithoutContent, cancel);
        var waiting = await work.Db.Signals.AsNoTracking()
            .Where(s => s.RegionId == region.Id && s.ViaPublicForm && s.Stage == SignalStage.Forwarded && s.CaseId == null)
            .GroupBy(s => s.RegionId).Select(g => new { Count = g.Count(), Oldest = g.Min(s => s.ForwardedAt) }).SingleOrDefaultAsync(cancel);
        if (waiting is { Oldest: { } oldest } && (waiting.Count > MostWaiting || IsTooOld(oldest, at)))
        {
            said[region.Id] = at;
            Waiting(logger, waiting.Count, region.Id, (int)(at - oldest).TotalHours);
        }
    }

    private static bool IsTooOld(DateTimeOffset oldest, DateTimeOffset at) => DutchTime.DateOf(at) >= WorkingDays.Add(DutchTime.DateOf(oldest), OldestInWorkingDays);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} public reports of region {Region} wait for Veilig Thuis, the oldest for {Hours} hours")]
    private static partial void Waiting(ILogger logger, int count, short region, int hours);
}
