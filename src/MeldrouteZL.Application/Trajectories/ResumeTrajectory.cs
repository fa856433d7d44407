using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The support goes on after a pause.</summary>
public static class ResumeTrajectory
{
    public sealed record Command
    {
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Schrijf op waarom het traject verder gaat.").FitsIn(Trajectory.TextMaxLength);
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(ResumeTrajectory), target, actor, at, (trajectory, moment) => trajectory.Resume(command.Reason!, moment), cancel);
    }
}
