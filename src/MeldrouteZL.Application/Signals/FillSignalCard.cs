using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The author of a draft ticks what was recognised on the signal cards (R60).</summary>
public static class FillSignalCard
{
    public sealed record Command
    {
        /// <summary>Every line of the cards that was shown.</summary>
        public List<Line> Lines { get; init; } = [];
    }

    /// <summary>One line of a card as somebody fills it in.</summary>
    public sealed record Line
    {
        public short Code { get; init; }
        public bool IsTicked { get; init; }
        public string? SeenWhere { get; init; }
        public string? SeenBy { get; init; }
        public HowKnown? Knowledge { get; init; }
        public DateOnly? SeenOn { get; init; }

        internal TickedIndicator Tick => new(Code) { SeenWhere = SeenWhere, SeenBy = SeenBy, Knowledge = Knowledge, SeenOn = SeenOn };
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock) => RuleForEach(c => c.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.SeenWhere).FitsIn(SignalIndicator.SeenWhereMaxLength);
            line.RuleFor(l => l.SeenBy).FitsIn(SignalIndicator.SeenByMaxLength);
            line.RuleFor(l => l.Knowledge).IsInEnum().WithMessage("Kies een antwoord uit de lijst.");
            line.RuleFor(l => l.SeenOn).Must(day => day is null || day <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Vul een datum in die niet in de toekomst ligt.");
        });
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(FillSignalCard), target, actor, at,
            (signal, moment) => signal.FillCard(command.Lines.Where(l => l.IsTicked).Select(l => l.Tick).ToList(), moment),
            cancel);
    }
}
