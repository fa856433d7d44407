using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Attachments;

/// <summary>Gives the original of a file, with all it tells of where, when and by whom, to Veilig Thuis and AVIM: with a reason that is kept.</summary>
public static class DownloadOriginal
{
    public sealed record Command
    {
        /// <summary>Its number within the signal.</summary>
        public int? Attachment { get; init; }

        /// <summary>What the original is needed for.</summary>
        public string? Reason { get; init; }

        /// <summary>Whether the person knows that no virus scanner looked at it yet.</summary>
        public bool KnowsRisk { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Attachment).NotNull().WithMessage("Kies een bestand.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarvoor u het origineel nodig hebt.").FitsIn(Attachment.ReasonMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions, AttachmentStore store)
    {
        public async Task<(TakenFile? File, Refusal? Refusal)> Handle(string number, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(DownloadOriginal), AuditObject.Signal, number), cancel);
            if (!AttachmentRules.MayOpenOriginal(actor.Role)
                || await work.Db.Signals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(s => s.Number == number, cancel) is not { } signal)
            {
                return (null, Refusal.NotYours);
            }

            if (await work.Db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.SignalId == signal.Id && a.Ordinal == command.Attachment, cancel) is not { } attachment)
            {
                return (null, Refusal.UnknownAttachment);
            }

            var (opening, refusal) = attachment.Open(command.Reason!.Trim(), command.KnowsRisk, await regions.MomentAsync(actor, at, cancel));
            if (opening is null)
            {
                return (null, refusal);
            }

            if (await store.ReadOriginalAsync(work, attachment, cancel) is not { } content)
            {
                return (null, Refusal.AttachmentGone); // destroyed in this very moment
            }

            work.Db.Add(opening);
            var outcome = await work.CommitAsync(() => number, cancel);
            return outcome.Refusal is { } late ? (null, late) : (TakenFile.Of(number, attachment, content, "-origineel"), null);
        }
    }
}
