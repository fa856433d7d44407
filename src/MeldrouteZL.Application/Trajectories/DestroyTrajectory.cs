using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>
/// The second of two care coordinators destroys a shielded trajectory. The database removes what was written, with its key, in
/// the same transaction; the number, the steps and the ground stay.
/// </summary>
public static class DestroyTrajectory
{
    public sealed record Command
    {
        /// <summary>Whether the person said in so many words that it cannot be undone.</summary>
        public bool IsCertain { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.IsCertain).Equal(true).WithMessage("Kruis aan dat u het zeker weet.");
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(DestroyTrajectory), target, actor, at, (trajectory, moment) => trajectory.Destroy(moment), cancel);
    }
}
