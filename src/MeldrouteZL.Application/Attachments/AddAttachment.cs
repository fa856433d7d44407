using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Attachments;

/// <summary>A file comes with a signal: looked at, cleaned and sealed before the database sees it; kept whole or not at all.</summary>
public static class AddAttachment
{
    public sealed record Command
    {
        /// <summary>The file; null when none was chosen. No form field can set it.</summary>
        public IncomingFile? File { get; private init; }

        /// <summary>The same with the file that came.</summary>
        public Command With(IncomingFile? file) => this with { File = file };
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.File).NotNull().WithMessage("Kies een bestand.");
            RuleFor(c => c.File).Custom((file, context) =>
            {
                if (file?.Flaw is { } flaw)
                {
                    context.AddFailure(TextOf(flaw));
                }
            });
        }

        private static string TextOf(FileFlaw flaw) => flaw switch
        {
            FileFlaw.Empty => "Dit bestand is leeg. Kies een ander bestand.",
            FileFlaw.TooLarge => "Dit bestand is groter dan 25 MB. Maak het kleiner of deel het op.",
            FileFlaw.UnknownKind => "Dit soort bestand kan hier niet. Kies een foto (JPG, PNG, WebP), een PDF, een document (DOCX, ODT), een tekst (TXT) of een opname (MP4, M4A, MP3, OGG).",
            FileFlaw.NameDoesNotFit => "De naam van dit bestand past niet bij wat erin zit. Bewaar het opnieuw met het programma waarmee het is gemaakt.",
            FileFlaw.Damaged => "Dit bestand is beschadigd of niet compleet. Bewaar het opnieuw en probeer het nog eens.",
            FileFlaw.TwoKinds => "In dit bestand zit nog iets anders verstopt. Zo'n bestand nemen wij niet aan.",
            FileFlaw.Bomb => "Uitgepakt is dit bestand veel te groot. Zo'n bestand nemen wij niet aan.",
            FileFlaw.HasProgram => "In dit document zit een programma (macro) of een ander bestand. Haal dat eruit of bewaar het als PDF.",
            FileFlaw.TooManyPixels => "Deze foto heeft te veel beeldpunten. Maak de foto kleiner.",
            _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "What is said of it?"),
        };
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions, AttachmentStore store) : ISignalStep<Command>
    {
        private static readonly TimeSpan Day = TimeSpan.FromDays(1);

        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var file = command.File!;
            var copy = file.CleanCopy();
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AddAttachment), AuditObject.Signal, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            if (await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(s => s.Number == target.Number, cancel) is not { } signal)
            {
                return Refusal.NotYours;
            }

            // Two at once wait for each other, so that both get a number of their own.
            await work.Db.Database.ExecuteSqlAsync($"SELECT FROM meldroute.signal WHERE id = {signal.Id} FOR UPDATE", cancel);
            var there = await work.Db.Attachments.AsNoTracking().Where(a => a.SignalId == signal.Id).ToListAsync(cancel);
            var (attachment, refusal) = Attachment.Add(signal, there, await SentAsync(work, actor, at - Day, cancel), file.Facts(copy), await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(attachment!);
            await work.Db.SaveChangesAsync(cancel); // the pieces point to it
            await store.WriteAsync(work, attachment!, file.Content, copy, cancel);
            return await work.CommitAsync(() => signal.Number, cancel);
        }

        private static async Task<SentToday> SentAsync(Work work, Actor actor, DateTimeOffset since, CancellationToken cancel)
        {
            var sizes = await work.Db.Attachments.Where(a => a.UserId == actor.UserId && a.AddedAt > since).Select(a => a.Size).ToListAsync(cancel);
            return new SentToday(sizes.Count, sizes.Sum(s => (long)s));
        }
    }
}
