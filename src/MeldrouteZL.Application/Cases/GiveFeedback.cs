using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>Tells everybody who gave a signal, and has not heard yet, what became of it (R27).</summary>
public static class GiveFeedback
{
    public sealed record Command
    {
        public string? Text { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().WithMessage("Vul in wat u terugkoppelt.").FitsIn(Feedback.TextMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(GiveFeedback), target, actor, at,
            cases => cases.AsSplitQuery().Include(c => c.Signals),
            (@case, moment) => @case.GiveFeedback(command.Text!, moment),
            cancel);
    }
}
