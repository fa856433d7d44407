using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The whole way of a demo signal, put together from its parts. A way that rests is cut off there, so that what it lacks further on is never asked for.</summary>
internal sealed class DemoRoute(SignalPart signals, VictimPart victims, AcutePart acute, ClassificationPart classification, TablePart table, FollowUpPart followUp)
{
    public IEnumerable<DemoStep> Steps(DemoRecord record)
    {
        var isConfirmed = record.Journey.Acute is { Outcome: DemoAcuteOutcome.Confirmed };
        var isSettled = record.Journey.InternalRoute is { Outcome: InternalOutcome.Wholly };
        var isClassOne = record.Journey.Ending == DemoEnding.ClosedClassOne;
        IEnumerable<Func<DemoRecord, IEnumerable<DemoStep>>> parts =
        [
            signals.Arrival,
            .. If(!isSettled, signals.Opening),
            .. If(!isSettled, record.Journey.Acute is null ? own => victims.Add(own, own) : acute.Lane),
            .. If(!isSettled, Joining),
            .. If(!isSettled, isConfirmed ? classification.AfterAcute : classification.First),
            .. If(!isSettled && !isClassOne && !isConfirmed, table.Steps),
            .. If(!isSettled && !isClassOne, followUp.Steps),
            .. If(!isSettled, followUp.Ending),
        ];
        return parts.SelectMany(part => part(record));
    }

    private static IEnumerable<Func<DemoRecord, IEnumerable<DemoStep>>> If(bool condition, Func<DemoRecord, IEnumerable<DemoStep>> part) => condition ? [part] : [];

    // The names of another signal's steps carry its key: the way has steps of the same name itself.
    private IEnumerable<DemoStep> Joining(DemoRecord record) =>
        from other in record.Joined
        from step in signals.Arrival(other).Append(victims.Join(record, other)).Concat(victims.Add(record, other))
        select step with { Name = $"{step.Name} {other.Signal.Key}" };
}
