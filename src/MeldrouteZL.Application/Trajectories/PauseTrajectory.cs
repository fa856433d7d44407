using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The support stands still for a while, for a reason (domain facts, section 20.3).</summary>
public static class PauseTrajectory
{
    public sealed record Command
    {
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Schrijf op waarom het traject stilstaat.").FitsIn(Trajectory.TextMaxLength);
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(PauseTrajectory), target, actor, at, (trajectory, moment) => trajectory.Pause(command.Reason!, moment), cancel);
    }
}
