using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Signals;

/// <summary>The attention officer takes a signal up inside the municipality (R66, R67).</summary>
public static class StartInternalRoute
{
    /// <summary>Nothing is asked: taking the step says it all.</summary>
    public sealed record Command;

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(StartInternalRoute), target, actor, at, (signal, moment) => signal.StartInternalRoute(moment), cancel);
    }
}
