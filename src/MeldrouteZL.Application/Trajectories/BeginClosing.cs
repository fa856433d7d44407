using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The support is going to end, with what is still to do; also before it began.</summary>
public static class BeginClosing
{
    public sealed record Command
    {
        public string? Reason { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Schrijf op waarom u afrondt en wat nog moet gebeuren.").FitsIn(Trajectory.TextMaxLength);
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(BeginClosing), target, actor, at, (trajectory, moment) => trajectory.BeginClosing(command.Reason!, moment), cancel);
    }
}
