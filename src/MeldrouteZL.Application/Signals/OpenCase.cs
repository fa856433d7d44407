using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Signals;

/// <summary>Veilig Thuis takes a forwarded signal up as a case (R55).</summary>
public static class OpenCase
{
    /// <summary>Nothing is asked: taking the step says it all.</summary>
    public sealed record Command;

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        /// <returns>The number of the new case.</returns>
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(OpenCase), target, actor, at,
            (signal, moment, work) =>
            {
                var (@case, refusal) = Case.Open(signal, moment);
                if (@case is not null)
                {
                    work.Db.Add(@case);
                }

                return Task.FromResult<(Refusal?, Func<string?>)>((refusal, () => @case?.Number));
            },
            cancel);
    }
}
