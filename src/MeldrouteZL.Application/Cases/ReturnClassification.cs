using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>The attention officer of Veilig Thuis sends the proposed classes back with a question (R75).</summary>
public static class ReturnClassification
{
    public sealed record Command
    {
        public string? Question { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Question).NotEmpty().WithMessage("Vul in wat u wilt weten.").FitsIn(Classification.MotivationMaxLength);
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ReturnClassification), target, actor, at,
            cases => cases.Include(c => c.Classifications),
            (@case, moment) => @case.ReturnClassification(command.Question!, moment),
            cancel);
    }
}
