using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Radar;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Radar;

/// <summary>How far the replacement of a key of the radar is.</summary>
/// <param name="Done">Persons whose tokens were made anew.</param>
/// <param name="Total">Persons that were to be when it began.</param>
public sealed record RenewalProgress(long Done, long Total);

/// <summary>
/// Replaces the key of the tokens of every region, while the application runs: makes every token anew from the sealed content,
/// and destroys the key of before. Broken off, it goes on the next time where it was.
/// </summary>
public static class ReplaceMatchKey
{
    private const int AtOnce = 100;

    /// <summary>How long after a new key nobody uses the one before any more: what is kept, and a request that just began.</summary>
    public static readonly TimeSpan Settling = MatchKeys.Freshness + TimeSpan.FromMinutes(1);

    public sealed class Handler(MeldrouteDatabase database, Regions regions, MatchKeys keys)
    {
        /// <param name="settled">Waits until nobody uses the key of before any more.</param>
        /// <param name="progress">Hears after every part how far it is; null for nobody.</param>
        /// <returns>How many tokens of persons were made anew.</returns>
        public async Task<long> Handle(Func<CancellationToken, Task> settled, IProgress<RenewalProgress>? progress, CancellationToken cancel)
        {
            var renewing = new List<(Actor Clock, OpenMatchKey Key)>();
            foreach (var region in (await regions.AllAsync(cancel)).Keys.Order())
            {
                renewing.Add((Actor.Clock(region), await keys.ReplaceAsync(region, cancel)));
            }

            var (done, total) = (0L, 0L);
            foreach (var (clock, key) in renewing)
            {
                total += await LeftAsync(clock, key, cancel);
            }

            // Once for all who are in, and once more for who was put in with the key of before meanwhile.
            await RenewAllAsync();
            await settled(cancel);
            await RenewAllAsync();
            foreach (var (clock, key) in renewing)
            {
                await RetireAsync(clock, key, cancel);
            }

            return done;

            async Task RenewAllAsync()
            {
                foreach (var (clock, key) in renewing)
                {
                    for (var last = 0; await RenewAsync(clock, key, last, cancel) is { Count: > 0 } part; last = part[^1].PersonId)
                    {
                        done += part.Count;
                        progress?.Report(new RenewalProgress(done, Math.Max(total, done)));
                    }
                }
            }
        }

        private async Task<long> LeftAsync(Actor clock, OpenMatchKey key, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
            return await work.Db.Database.SqlQuery<long>($"SELECT meldroute.radar_left({key.Version}) AS \"Value\"").SingleAsync(cancel);
        }

        // Who is in is asked before what is written of them: what changes in between is put in by who changes it, under another id.
        private async Task<List<Outdated>> RenewAsync(Actor clock, OpenMatchKey key, int last, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
            var part = await work.Db.Database.SqlQuery<Outdated>(
                $"SELECT person_id AS \"PersonId\", signal_id AS \"SignalId\", ordinal AS \"Ordinal\" FROM meldroute.radar_outdated({key.Version}, {last}, {AtOnce})").ToListAsync(cancel);
            if (part.Count == 0)
            {
                return part;
            }

            var ids = part.Select(p => p.SignalId).Distinct().ToList();
            var signals = await work.Db.Signals.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancel);
            var (persons, things) = await PeopleReader.LoadAsync(work.Db, ids, clock, DateTimeOffset.MinValue, cancel);
            var clues = signals.ToDictionary(s => s.Id, s => SignalClues.Of(new SignalPeople(s, persons.Where(p => p.SignalId == s.Id), things.Where(t => t.SignalId == s.Id))));
            foreach (var one in part)
            {
                // Without content left, nothing of it stays in the radar either.
                var found = clues.TryGetValue(one.SignalId, out var of) && of.TryGetValue(one.Ordinal, out var person) ? person : new PersonClues();
                var tokens = MatchTokens.Of(found);
                work.AtCommit(ReadBatch.Question(
                    "SELECT meldroute.radar_renew($1, $2, $3, $4, $5)", one.PersonId, key.Version, (short)found.Known,
                    tokens.Select(t => BlindHash.Of(key.Secret, t.Text)).ToArray(), tokens.Select(t => (short)t.Kind).ToArray()));
            }

            await work.CommitAsync(() => null, cancel);
            return part;
        }

        private async Task RetireAsync(Actor clock, OpenMatchKey key, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
            if (!await work.Db.Database.SqlQuery<bool>($"SELECT meldroute.radar_retire({key.Version}) AS \"Value\"").SingleAsync(cancel))
            {
                throw new InvalidOperationException("Somebody put persons in with a key that was replaced. Run it again.");
            }

            await work.CommitAsync(() => null, cancel);
        }

        private sealed record Outdated(int PersonId, Guid SignalId, short Ordinal);
    }
}
