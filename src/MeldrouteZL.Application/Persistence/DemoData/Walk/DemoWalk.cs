using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>
/// Takes the steps of all ways in the order in which they fall, each through the handler of its use case and as the person
/// who takes it in real life, with the clock at that moment. What would lie in the future is not taken.
/// </summary>
internal sealed class DemoWalk(DemoClock clock, DemoPeople people, TakenSteps taken, DemoRoute route, MeetingPart meetings, CarePart care, LastPart lastPart, Regions regions)
{
    // As far ahead as a meeting is planned, and as early as a first signal can be at the table.
    private const int WeeksAhead = 3;
    private const int DaysToTable = 7;

    /// <summary>Fills the regions as they look today, with most signals under way.</summary>
    /// <returns>Whether anything was missing.</returns>
    public async Task<bool> FillAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var known = await regions.AllAsync(cancel);
        using var last = new DemoWay("demo", now, lastPart.Steps(known[ReferenceData.ZuidLimburg]).GetEnumerator());
        last.Next();
        if (await EarlierAsync(last, now, cancel) is not null)
        {
            return false;
        }

        var signals = DemoSignals.Load().Concat(DemoSignals.LoadShort()).ToList();
        await TakeAllAsync(signals, known, signal => DemoCalendar.BeginOf(signal.Start!, now, 0), signal => signal.RestsAt, now, cancel);
        await TakeWaysAsync([.. care.Opening()], now, cancel);
        await TakeWaysAsync([.. care.Caring(now)], now, cancel);
        await TakeAsync(last, now, now, cancel);
        return true;
    }

    /// <summary>Walks the ten situations to their end, beginning so much earlier that each has one by now.</summary>
    public async Task ToTheEndAsync(DateTimeOffset now, int weeksEarlier, CancellationToken cancel) =>
        await TakeAllAsync(DemoSignals.Load(), await regions.AllAsync(cancel), signal => DemoCalendar.BeginOf(signal.Start!, now, weeksEarlier), _ => null, now, cancel);

    private async Task TakeAllAsync(
        IReadOnlyList<DemoSignal> signals, IReadOnlyDictionary<short, Region> known, Func<DemoSignal, DateTimeOffset> beginOf, Func<DemoSignal, string?> restOf,
        DateTimeOffset now, CancellationToken cancel)
    {
        var records = signals.Where(s => s.Journey.Joins is null)
            .Select(s => new DemoWay(s.Key, beginOf(s), Until(restOf(s), route.Steps(RecordOf(s, signals, known))).GetEnumerator())).ToList();
        var first = DutchTime.DateOf(records.Min(w => w.At)).AddDays(DaysToTable);
        var tables = DemoCalendar.TablesFrom(first).TakeWhile(t => t <= DutchTime.DateOf(now).AddDays(7 * WeeksAhead))
            .Select(t => new DemoWay($"table {t:yyyy-MM-dd}", MeetingPart.BeginOf(t), meetings.Steps(t, known[ReferenceData.ZuidLimburg]).GetEnumerator()));
        await TakeWaysAsync([.. tables, .. records], now, cancel);
    }

    private async Task TakeWaysAsync(List<DemoWay> ways, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await TakeInOrderAsync(ways, now, cancel);
        }
        finally
        {
            ways.ForEach(w => w.Dispose());
        }
    }

    private async Task TakeInOrderAsync(List<DemoWay> ways, DateTimeOffset now, CancellationToken cancel)
    {
        var due = new PriorityQueue<DemoWay, (DateTimeOffset At, int Place)>();
        foreach (var (place, way) in ways.Index().Where(w => w.Item.Next()))
        {
            due.Enqueue(way, (way.At, place));
        }

        while (due.TryDequeue(out var way, out var turn) && turn.At <= now)
        {
            await TakeAsync(way, turn.At, now, cancel);
            if (way.Next())
            {
                due.Enqueue(way, (way.At, turn.Place));
            }
        }
    }

    private async Task TakeAsync(DemoWay way, DateTimeOffset at, DateTimeOffset now, CancellationToken cancel)
    {
        if (await EarlierAsync(way, now, cancel) is { } form)
        {
            way.Took(form.At, form.Number);
            return;
        }

        clock.Set(at);
        var outcome = await way.Step.TakeAsync(new DemoTurn(await people.ActorOfAsync(way.Step.By, now, cancel), at, way.Key, cancel));
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The demo stops at {way}: {refusal}.");
        }

        way.Took(at, outcome.Number);
    }

    private async Task<SubmittedForm?> EarlierAsync(DemoWay way, DateTimeOffset now, CancellationToken cancel) =>
        await taken.FindAsync(await people.ActorOfAsync(way.Step.By, now, cancel), way.Key, cancel);

    private static DemoRecord RecordOf(DemoSignal signal, IReadOnlyList<DemoSignal> signals, IReadOnlyDictionary<short, Region> known)
    {
        var region = known.Values.First(r => r.Organisations.Any(o => o.Name == DemoRecord.NameOf(signal)));
        return new DemoRecord(signal, region, [.. signals.Where(s => s.Journey.Joins?.Key == signal.Key).Select(s => new DemoRecord(s, region, []))]);
    }

    // Cut off where it rests, so that what a resting signal lacks further on is never asked for.
    private static IEnumerable<DemoStep> Until(string? rest, IEnumerable<DemoStep> steps)
    {
        foreach (var step in steps)
        {
            yield return step;
            if (step.Name == rest)
            {
                yield break;
            }
        }

        if (rest is not null)
        {
            throw new InvalidOperationException($"No step of the way is {rest}.");
        }
    }
}
