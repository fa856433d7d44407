using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Sets right what the intake found out.</summary>
public static class ReviseFacts
{
    public sealed record Command : IntakeInput;

    public sealed class Validator : IntakeInput.Rules<Command>;

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(ReviseFacts), target, actor, at, (trajectory, moment) => trajectory.ReviseFacts(command.ToFacts(), moment), cancel);
    }
}
