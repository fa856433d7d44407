using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Ends a case with a result, once everything that must come before has been done.</summary>
public static class Close
{
    public sealed record Command
    {
        public ClosingResult? Result { get; init; }
        public string? Explanation { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Result).NotNull().WithMessage("Kies een resultaat.").IsInEnum().WithMessage("Kies een resultaat uit de lijst.");
            RuleFor(c => c.Explanation).NotEmpty().WithMessage("Vul in hoe de casus is geëindigd.").FitsIn(Case.ReasonMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(Close), target, actor, at,
            cases => cases.AsSplitQuery()
                .Include(c => c.Signals).Include(c => c.Victims).Include(c => c.Classifications).Include(c => c.ComenshaNotifications),
            (@case, moment) => @case.Close(command.Result!.Value, command.Explanation!, moment),
            cancel);
    }
}
