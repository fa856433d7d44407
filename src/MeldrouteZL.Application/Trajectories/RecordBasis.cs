using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Consent came, changed or was withdrawn, or there is another ground (R132).</summary>
public static class RecordBasis
{
    public sealed record Command : BasisInput;

    public sealed class Validator : BasisInput.Rules<Command>;

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RecordBasis), target, actor, at, (trajectory, moment) => trajectory.RecordBasis(command.ToBasis(), moment), cancel);
    }
}
