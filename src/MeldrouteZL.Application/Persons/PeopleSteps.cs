using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Radar;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persons;

/// <summary>
/// What every change of the persons and things of a signal has in common: load what the actor sees, ask the domain, tell the
/// radar, commit once.
/// </summary>
public sealed class PeopleSteps(SignalSteps steps, RadarWriter radar)
{
    public Task<Outcome> TakeAsync(
        string name, Target target, Actor actor, DateTimeOffset at, Func<Signal, SignalPeople, Moment, MeldrouteDb, Refusal?> change, CancellationToken cancel) => steps.TakeAsync(
            name, target, actor, at,
            async (signal, moment, work) =>
            {
                var people = await PeopleReader.OfAsync(work, signal, actor, at, cancel);
                var before = SignalClues.Of(people);
                var refusal = change(signal, people, moment, work.Db);
                if (refusal is null)
                {
                    await TellRadarAsync(work, actor, signal.Id, before, SignalClues.Of(people), cancel);
                }

                return (refusal, () => signal.Number);
            },
            cancel);

    // Only who changed: what the actor does not see of the others would be lost.
    private async Task TellRadarAsync(
        Work work, Actor actor, Guid signalId, IReadOnlyDictionary<short, PersonClues> before, IReadOnlyDictionary<short, PersonClues> after, CancellationToken cancel)
    {
        foreach (var (ordinal, clues) in after.Where(a => !before.TryGetValue(a.Key, out var old) || !MatchTokens.Of(old).SequenceEqual(MatchTokens.Of(a.Value))))
        {
            await radar.PutAsync(work, actor, signalId, ordinal, clues, cancel);
        }

        foreach (var gone in before.Keys.Except(after.Keys))
        {
            RadarWriter.Remove(work, signalId, gone);
        }
    }
}
