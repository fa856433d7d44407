using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Veilig Thuis adds a forwarded signal to a case that concerns the same persons, place or network (R56, R95).</summary>
public static class JoinCase
{
    public sealed record Command
    {
        public string? SignalNumber { get; init; }
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.SignalNumber).NotEmpty().WithMessage("Kies een signaal.");
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom ze bij elkaar horen.").FitsIn(Case.ReasonMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(JoinCase), target, actor, at,
            cases => cases.AsSplitQuery().Include(c => c.Signals),
            async (@case, moment, work) =>
            {
                var number = command.SignalNumber!.Trim();
                var signal = await work.Db.Signals.VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(s => s.Number == number, cancel);
                return signal is null ? Refusal.UnknownSignal : @case.Join(signal, command.Why!, moment);
            },
            cancel);
    }
}
