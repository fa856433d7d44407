using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Attachments;

/// <summary>Gives the cleaned copy of a file to who may read the signal. Each time is recorded.</summary>
public static class DownloadAttachment
{
    public sealed class Handler(MeldrouteDatabase database, AttachmentStore store)
    {
        /// <param name="ordinal">The number of the file within the signal.</param>
        public async Task<(TakenFile? File, Refusal? Refusal)> Handle(string number, int ordinal, Actor actor, CancellationToken cancel)
        {
            // A step, so that only what was given out is recorded as given out.
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(DownloadAttachment), AuditObject.Signal, number), cancel);
            if (await work.Db.Signals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(s => s.Number == number, cancel) is not { } signal)
            {
                return (null, Refusal.NotYours);
            }

            if (await work.Db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.SignalId == signal.Id && a.Ordinal == ordinal, cancel) is not { } attachment)
            {
                return (null, Refusal.UnknownAttachment);
            }

            if (attachment.RefusalOfCopy is { } refusal)
            {
                return (null, refusal);
            }

            if (await store.ReadCopyAsync(work, attachment, cancel) is not { } content)
            {
                return (null, Refusal.AttachmentGone); // destroyed in this very moment
            }

            await work.CommitAsync(() => number, cancel);
            return (TakenFile.Of(number, attachment, content), null);
        }
    }
}
