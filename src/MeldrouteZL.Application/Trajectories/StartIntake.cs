using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The intake begins, with what the route of the support turns on (R130, R150, R155-R157).</summary>
public static class StartIntake
{
    public sealed record Command : IntakeInput;

    public sealed class Validator : IntakeInput.Rules<Command>;

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(StartIntake), target, actor, at, (trajectory, moment) => trajectory.StartIntake(command.ToFacts(), moment), cancel);
    }
}
