using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Attachments.Scanning;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Attachments;

/// <summary>The files of a signal and who took an original, for who may read the signal.</summary>
/// <param name="Attachments">In the order in which they came, without what was taken out of a draft.</param>
/// <param name="Openings">Who took which original and why.</param>
/// <param name="Names">The people named.</param>
/// <param name="IsScanned">Whether there is a virus scanner.</param>
public sealed record AttachmentsView(Signal Signal, IReadOnlyList<Attachment> Attachments, IReadOnlyList<AttachmentOpening> Openings, IReadOnlyDictionary<Guid, string> Names, bool IsScanned);

/// <summary>Reads the files of a signal for a page.</summary>
public static class ListAttachments
{
    public sealed class Handler(MeldrouteDatabase database, VirusScanner scanner)
    {
        /// <returns>Null when the actor may not know of the signal, or when it does not exist: to them the same.</returns>
        public async Task<AttachmentsView?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Signal, number, DataGroups.Facts), cancel);
            if (await work.Db.Signals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(s => s.Number == number, cancel) is not { } signal)
            {
                return null;
            }

            var attachments = await work.Db.Attachments.AsNoTracking().Where(a => a.SignalId == signal.Id && a.State != AttachmentState.Removed).OrderBy(a => a.Ordinal).ToListAsync(cancel);
            var openings = await work.Db.Set<AttachmentOpening>().AsNoTracking().Where(o => o.SignalId == signal.Id).OrderBy(o => o.At).ToListAsync(cancel);
            var ids = attachments.Select(a => a.UserId).Concat(attachments.Select(a => a.WithdrawnBy).OfType<Guid>()).Concat(openings.Select(o => o.UserId)).Distinct().ToList();
            var names = await work.Db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
            return new AttachmentsView(signal, attachments, openings, names, scanner.IsSet);
        }
    }
}
