using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Signals;

/// <summary>Somebody at Veilig Thuis looks who the reporter is: with a reason, in person, for a short time, in sight of the organisation of the reporter.</summary>
public static class OpenReporter
{
    public sealed record Command
    {
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Vul in waarom u moet weten wie de melder is.").FitsIn(ReporterOpening.ReasonMaxLength);
            RuleFor(c => c.Reason).Must(r => r!.Trim().Length >= ReporterOpening.ReasonMinLength)
                .WithMessage($"Leg het uit in ten minste {ReporterOpening.ReasonMinLength} tekens.").When(c => !string.IsNullOrWhiteSpace(c.Reason));
        }
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(OpenReporter), target, actor, at,
            async (signal, moment, work) =>
            {
                await work.Db.ReporterOpenings.Where(o => o.SignalId == signal.Id && o.UserId == actor.UserId).LoadAsync(cancel);
                return (signal.OpenReporter(command.Reason!.Trim(), moment), () => signal.Number);
            },
            cancel);
    }
}
