using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;

namespace MeldrouteZL.Application.Radar;

/// <summary>
/// Puts persons of signals into the radar, as keyed hashes. Whoever types learns nothing: it writes with the step, in the batch
/// that ends it, asks nothing and is answered nothing, whether somebody alike is there or not.
/// </summary>
public sealed class RadarWriter(MatchKeys keys)
{
    /// <summary>Puts in what is known of one person when this work is committed, instead of what was known before.</summary>
    /// <param name="signalId">The signal, which the actor sees and which may be new in the same work.</param>
    /// <param name="ordinal">Which person of the signal; things that belong to nobody may take a number of their own.</param>
    public async Task PutAsync(Work work, Actor actor, Guid signalId, short ordinal, PersonClues clues, CancellationToken cancel)
    {
        var key = await keys.OfAsync(actor.RegionId, cancel);
        var tokens = MatchTokens.Of(clues);
        Put(work, signalId, ordinal, key.Version, clues.Known, [.. tokens.Select(t => BlindHash.Of(key.Secret, t.Text))], [.. tokens.Select(t => (short)t.Kind)]);
    }

    /// <summary>Takes one person of a signal out when this work is committed. A signal that ends or is destroyed takes its persons with it by itself.</summary>
    public static void Remove(Work work, Guid signalId, short ordinal) => Put(work, signalId, ordinal, 0, DatePrecision.Unknown, [], []);

    private static void Put(Work work, Guid signalId, short ordinal, short version, DatePrecision known, long[] tokens, short[] kinds) =>
        work.AtCommit(ReadBatch.Question("SELECT meldroute.radar_put($1, $2, $3, $4, $5, $6)", signalId, ordinal, version, (short)known, tokens, kinds));
}
