using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persons;

/// <summary>What every change of the persons and things of a signal has in common: load what the actor sees, ask the domain, commit once.</summary>
public sealed class PeopleSteps(SignalSteps steps)
{
    public Task<Outcome> TakeAsync(
        string name, Target target, Actor actor, DateTimeOffset at, Func<Signal, SignalPeople, Moment, MeldrouteDb, Refusal?> change, CancellationToken cancel) => steps.TakeAsync(
            name, target, actor, at,
            async (signal, moment, work) =>
            {
                var people = await PeopleReader.OfAsync(work, signal, actor, at, cancel);
                return (change(signal, people, moment, work.Db), () => signal.Number);
            },
            cancel);
}
