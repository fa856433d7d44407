using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Signals;

/// <summary>An employee of a municipality hands a draft to the attention officers of that municipality (R26, R58).</summary>
public static class HandToAttentionOfficer
{
    /// <summary>Nothing is asked: taking the step says it all.</summary>
    public sealed record Command;

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(HandToAttentionOfficer), target, actor, at, (signal, moment) => signal.HandToAttentionOfficer(moment), cancel);
    }
}
