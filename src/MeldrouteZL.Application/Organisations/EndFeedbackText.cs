using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Organisations;

/// <summary>The functional administrator ends a text to begin a feedback with.</summary>
public static class EndFeedbackText
{
    public sealed record Command
    {
        /// <summary>The code of the text.</summary>
        public short? Code { get; init; }

        /// <summary>The last day on which it can be chosen.</summary>
        public DateOnly? LastDay { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Code).NotNull().WithMessage("Kies welke tekst u beëindigt.");
            RuleFor(c => c.LastDay).LastDay(clock);
        }
    }

    public sealed class Handler(RegionLists lists)
    {
        /// <returns>The code of the text.</returns>
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            lists.EndAsync<FeedbackText>(nameof(EndFeedbackText), formKey, command.Code!.Value, command.LastDay!.Value, actor, at, cancel);
    }
}
