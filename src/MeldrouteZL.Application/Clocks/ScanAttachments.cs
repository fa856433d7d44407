using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Attachments;
using MeldrouteZL.Application.Attachments.Scanning;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Has the virus scanner look at what waits in quarantine. No transaction is open meanwhile; two servers that look at the same
/// file write the same once.
/// </summary>
public sealed partial class ScanAttachments(MeldrouteDatabase database, AttachmentStore store, VirusScanner scanner, TimeProvider clock, ILogger<ScanAttachments> logger) : IClockJob
{
    private const int MostAtOnce = 50;

    // The other jobs of this minute wait for this one.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        if (!scanner.IsSet)
        {
            return;
        }

        var start = clock.GetTimestamp();
        var actor = Actor.Clock(region.Id);
        foreach (var (id, number) in await WaitingAsync(actor, cancel))
        {
            if (clock.GetElapsedTime(start) > Budget || await ContentAsync(id, number, actor, cancel) is not { } content)
            {
                continue;
            }

            var answer = await scanner.ScanAsync(content, cancel);
            if (answer is ScanAnswer.Away or ScanAnswer.Failed)
            {
                NotScanned(logger, answer);
            }

            if (answer == ScanAnswer.Away)
            {
                return;
            }

            if (answer != ScanAnswer.Failed)
            {
                await JudgeAsync(id, number, answer == ScanAnswer.Infected, actor, at, cancel);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file in quarantine was not scanned ({Answer}); it is tried again in a minute")]
    private static partial void NotScanned(ILogger logger, ScanAnswer answer);

    private async Task<List<(Guid Id, string Number)>> WaitingAsync(Actor actor, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
        return (await work.Db.Attachments.AsNoTracking().Where(a => a.State == AttachmentState.Waiting)
            .Join(work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess), a => a.SignalId, s => s.Id, (a, s) => new { a.Id, s.Number, a.AddedAt })
            .OrderBy(a => a.AddedAt).Take(MostAtOnce).ToListAsync(cancel)).ConvertAll(a => (a.Id, a.Number));
    }

    private async Task<byte[]?> ContentAsync(Guid id, string number, Actor actor, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Signal, number, DataGroups.Facts), cancel);
        return await work.Db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.State == AttachmentState.Waiting, cancel) is { } attachment
            ? await store.ReadOriginalAsync(work, attachment, cancel)
            : null;
    }

    // Removed or judged meanwhile: then this changes nothing.
    private async Task JudgeAsync(Guid id, string number, bool isInfected, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(actor, Act.Take(nameof(ScanAttachments), AuditObject.Signal, number), cancel);
        if (await work.Db.Attachments.SingleOrDefaultAsync(a => a.Id == id && a.State == AttachmentState.Waiting, cancel) is { } attachment)
        {
            attachment.Judge(isInfected, at);
            await work.CommitAsync(() => number, cancel);
        }
    }
}
