using FluentValidation;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The support starts, by a plan (R120, R122).</summary>
public static class ActivateTrajectory
{
    public sealed record Command
    {
        public string? Plan { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Plan)
            .NotEmpty().WithMessage("Schrijf op wat u met het slachtoffer hebt afgesproken.")
            .MaximumLength(Trajectory.TextMaxLength).WithMessage($"Gebruik niet meer dan {Trajectory.TextMaxLength} tekens.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions) : ITrajectoryStep<Command>
    {
        private readonly TrajectorySteps steps = new(database, regions);

        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(target, actor, at, (trajectory, moment) => trajectory.Activate(command.Plan!, moment), cancel);
    }
}
