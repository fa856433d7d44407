using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Attachments;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Attachments;

/// <summary>A file is taken out of a draft; later it is marked as not belonging here, and its original stays as evidence.</summary>
public static class RemoveAttachment
{
    public sealed record Command
    {
        /// <summary>Its number within the signal.</summary>
        public int? Attachment { get; init; }

        /// <summary>Why it does not belong here; asked once others may have seen it.</summary>
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Attachment).NotNull().WithMessage("Kies een bestand.");
            RuleFor(c => c.Reason).FitsIn(Attachment.ReasonMaxLength);
        }
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(RemoveAttachment), target, actor, at,
            async (signal, moment, work) =>
            {
                var attachment = await work.Db.Attachments.SingleOrDefaultAsync(a => a.SignalId == signal.Id && a.Ordinal == command.Attachment, cancel);
                return (attachment is null ? Refusal.UnknownAttachment : attachment.Remove(signal, command.Reason, moment), () => signal.Number);
            },
            cancel);
    }
}
