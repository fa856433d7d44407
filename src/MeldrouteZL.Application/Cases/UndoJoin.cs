using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Veilig Thuis takes a joined signal out of a case again; it waits in the inbox as before.</summary>
public static class UndoJoin
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
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom het signaal er niet bij hoort.").FitsIn(Case.ReasonMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(UndoJoin), target, actor, at,
            cases => cases.AsSplitQuery().Include(c => c.Signals),
            (@case, moment) => @case.Signals.FirstOrDefault(s => s.Number == command.SignalNumber) is { } signal
                ? @case.UndoJoin(signal, command.Why!, moment)
                : Refusal.SignalNotJoined,
            cancel);
    }
}
