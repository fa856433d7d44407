using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The functional administrator adds a text to begin a feedback with, or puts it in the place of another, which then ends (R27).</summary>
public static class AddFeedbackText
{
    public sealed record Command
    {
        public FeedbackAudience? Audience { get; init; }
        public string? Title { get; init; }
        public string? Text { get; init; }

        /// <summary>The code of the text in whose place it comes; empty for none.</summary>
        public short? Replaces { get; init; }

        /// <summary>The first day on which it can be chosen.</summary>
        public DateOnly? ValidFrom { get; init; }

        /// <summary>The last one; empty for no end.</summary>
        public DateOnly? ValidUntil { get; init; }

        /// <summary>What it would become on this list; null with a refusal when it cannot be.</summary>
        public (FeedbackText? Text, Refusal? Refusal) On(IReadOnlyCollection<FeedbackText> listed, Moment moment) =>
            FeedbackText.Make(listed, Audience!.Value, Title!, Text!, ValidFrom!.Value, ValidUntil, Replaces, moment);
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Audience).NotNull().WithMessage("Kies voor wie de tekst is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Title).Name("Schrijf op wanneer deze tekst past.", FeedbackText.TitleMaxLength);
            RuleFor(c => c.Text).NotEmpty().WithMessage("Schrijf de tekst op.").FitsIn(Feedback.TextMaxLength);
            RuleFor(c => c.ValidFrom).FirstDay(clock);
            RuleFor(c => c.ValidUntil).NotBefore(c => c.ValidFrom);
        }
    }

    public sealed class Handler(RegionLists lists)
    {
        /// <returns>The code of the text.</returns>
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            lists.ChangeAsync<FeedbackText>(nameof(AddFeedbackText), formKey, actor, at, (listed, moment) =>
            {
                var made = command.On(listed, moment);
                if (made.Text is { } text)
                {
                    listed.FirstOrDefault(t => t.Code == command.Replaces)?.GiveWayTo(text);
                }

                return made;
            }, cancel);
    }
}
