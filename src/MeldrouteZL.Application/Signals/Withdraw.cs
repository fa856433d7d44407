using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The author takes back a draft that turned out to be nothing.</summary>
public static class Withdraw
{
    public sealed record Command
    {
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Schrijf op waarom u het signaal intrekt.").FitsIn(Signal.ReasonMaxLength);
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(Withdraw), target, actor, at, (signal, moment) => signal.Withdraw(command.Reason!, moment), cancel);
    }
}
