using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>The table appoints who follows the case up: one of its three members, usually who brought it in (R92, A5).</summary>
public static class AppointFollowUp
{
    public sealed record Command
    {
        /// <summary>The organisation that follows up.</summary>
        public int? Owner { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Owner).NotNull().WithMessage("Kies wie de casus opvolgt.");
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(AppointFollowUp), target, actor, at,
            cases => cases.Include(c => c.AgendaItems), // its meetings are told
            (@case, moment) => @case.AppointFollowUp(command.Owner!.Value, moment), cancel);
    }
}
