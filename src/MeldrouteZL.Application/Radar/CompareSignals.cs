using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Radar;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Radar;

/// <summary>
/// Compares the persons that were put in since the last minute with all others of the region, and writes possible links for
/// Veilig Thuis. The clock does this, so that nobody who types waits for it, or can tell from waiting.
/// </summary>
public sealed class CompareSignals(MeldrouteDatabase database) : IClockJob
{
    private const int AtOnce = 100;
    private const int LockOfRadar = 7362521;

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        while (await CompareAsync(region, at, cancel) == AtOnce)
        {
            // Until nobody waits: each turn is a transaction of its own, so that what was compared stays compared.
        }
    }

    private async Task<int> CompareAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var clock = Actor.Clock(region.Id);
        await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);

        // One server at a time: two would write the same pair.
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfRadar}, {(int)region.Id})", cancel);
        var waiting = await work.Db.Database.SqlQuery<Waiting>($"SELECT person_id AS \"PersonId\", signal_id AS \"SignalId\", known AS \"Known\" FROM meldroute.radar_waiting({AtOnce})").ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var found = new Dictionary<(Guid One, Guid Other), Resemblance>();
        foreach (var person in waiting)
        {
            foreach (var (other, resemblance) in await AlikeAsync(work.Db, person, cancel))
            {
                var pair = person.SignalId.CompareTo(other) < 0 ? (person.SignalId, other) : (other, person.SignalId);
                if (!found.TryGetValue(pair, out var before) || before.Strength < resemblance.Strength)
                {
                    found[pair] = resemblance;
                }
            }
        }

        await WriteAsync(work.Db, region, clock, found, at, cancel);
        await work.Db.Database.ExecuteSqlAsync($"SELECT meldroute.radar_compared({waiting.ConvertAll(w => w.PersonId).ToArray()})", cancel);
        await work.CommitAsync(() => null, cancel);
        return waiting.Count;
    }

    // The signals of who is alike enough to show; other persons of the same signal are no link.
    private static async Task<IEnumerable<(Guid Signal, Resemblance Resemblance)>> AlikeAsync(MeldrouteDb db, Waiting person, CancellationToken cancel)
    {
        var candidates = await Candidates.OfAsync((NpgsqlConnection)db.Database.GetDbConnection(), person.PersonId, (DatePrecision)person.Known, cancel);
        var shown = candidates.TakeWhile(c => c.Resemblance.Strength >= Resemblance.Shown).ToDictionary(c => c.Person, c => c.Resemblance);
        if (shown.Count == 0)
        {
            return [];
        }

        var signals = await db.Database.SqlQuery<SignalOf>($"SELECT person_id AS \"PersonId\", signal_id AS \"SignalId\" FROM meldroute.radar_signals({shown.Keys.ToArray()})").ToListAsync(cancel);
        return signals.Where(s => s.SignalId != person.SignalId).Select(s => (s.SignalId, shown[s.PersonId]));
    }

    private static async Task WriteAsync(MeldrouteDb db, Region region, Actor clock, Dictionary<(Guid One, Guid Other), Resemblance> found, DateTimeOffset at, CancellationToken cancel)
    {
        var ids = found.Keys.SelectMany(p => new[] { p.One, p.Other }).Distinct().ToList();
        var owners = await db.Signals.AsNoTracking().VisibleTo(clock, db.CaseAccess).Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.OrganisationId, s.CaseId }).ToDictionaryAsync(s => s.Id, cancel);
        var known = await db.PossibleLinks.Where(l => l.RegionId == region.Id && ids.Contains(l.SignalId) && ids.Contains(l.OtherSignalId)).ToDictionaryAsync(l => (l.SignalId, l.OtherSignalId), cancel);
        foreach (var ((one, other), resemblance) in found)
        {
            var (first, second) = (owners[one], owners[other]);
            if (known.TryGetValue((one, other), out var link))
            {
                link.Strengthen(resemblance);
            }
            else if (first.CaseId is null || first.CaseId != second.CaseId) // what is joined already is found already
            {
                db.Add(PossibleLink.Find(region, (one, first.OrganisationId), (other, second.OrganisationId), resemblance, at));
            }
        }
    }

    private sealed record Waiting(int PersonId, Guid SignalId, short Known);

    private sealed record SignalOf(int PersonId, Guid SignalId);
}
