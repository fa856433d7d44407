using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>The attention officer of Veilig Thuis makes a provisional class definitive: the second pair of eyes (R75).</summary>
public static class ConfirmClassification
{
    public sealed record Command
    {
        /// <summary>Per victim another class than was proposed; a victim that is absent keeps the proposed one.</summary>
        public Dictionary<Guid, VictimClass> Changes { get; init; } = [];
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Why).FitsIn(Classification.MotivationMaxLength);
            RuleForEach(c => c.Changes).Must(c => Enum.IsDefined(c.Value));
        }
    }

    public sealed class Handler(CaseSteps steps) : ICaseStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ConfirmClassification), target, actor, at,
            cases => cases.Include(c => c.Classifications),
            (@case, moment) => @case.ConfirmClassification(command.Changes, command.Why, moment),
            cancel);
    }
}
