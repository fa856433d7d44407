using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The attention officer ends a signal inside the municipality. The region learns a count and no person (R67, R69).</summary>
public static class SettleInternally
{
    public sealed record Command
    {
        public InternalOutcome? Outcome { get; init; }
        public string? WhatWasDone { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Outcome).NotNull().WithMessage("Kies of het helemaal is afgehandeld.").IsInEnum().WithMessage("Kies een antwoord uit de lijst.");
            RuleFor(c => c.WhatWasDone).NotEmpty().WithMessage("Schrijf op wat er is gedaan en waarom dat genoeg is.").FitsIn(Signal.ReasonMaxLength);
        }
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(SettleInternally), target, actor, at,
            (signal, moment, work) =>
            {
                var refusal = signal.SettleInternally(command.Outcome!.Value, command.WhatWasDone!, moment);
                if (refusal is null)
                {
                    work.Db.Add(CountOf(signal, moment));
                }

                return Task.FromResult<(Refusal?, Func<string?>)>((refusal, () => signal.Number));
            },
            cancel);

        // A key of its own: nothing leads from the count back to the signal.
        private static SettledCount CountOf(Signal signal, Moment moment)
        {
            var today = DutchTime.DateOf(moment.At);
            return new SettledCount(
                Guid.CreateVersion7(moment.At), signal.RegionId, signal.OrganisationId, new DateOnly(today.Year, today.Month, 1), signal.Form, signal.InternalOutcome!.Value);
        }
    }
}
