using MeldrouteZL.Application.Persistence.RowSecurity;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>Cases that were made together, because they were at the same table, and what belongs to them.</summary>
internal sealed class SyntheticBatch
{
    public ScreeningMeeting? Meeting { get; init; }
    public List<Case> Cases { get; } = [];

    /// <summary>Signals that are in no case yet.</summary>
    public List<Signal> Waiting { get; } = [];
    public List<Trajectory> Trajectories { get; } = [];
}

/// <summary>Which rows a batch consists of, in an order in which every row finds its parent.</summary>
internal sealed class BatchRows(AccessMasks masks, NumberSeries numbers)
{
    private static readonly (Type Type, Func<Case, IEnumerable<object>> Parts)[] PartsOfCase =
    [
        (typeof(CaseAccess), c => c.Access),
        (typeof(CaseHistory), c => c.History),
        (typeof(CaseHistoryReason), c => c.History.Select(h => h.Reason).OfType<CaseHistoryReason>()),
        (typeof(CaseFacts), c => [c.Facts!]),
        (typeof(Victim), c => c.Victims),
        (typeof(VictimIdentity), c => c.Victims.Select(v => v.Identity).OfType<VictimIdentity>()),
        (typeof(Classification), c => c.Classifications),
        (typeof(AcuteConsultation), c => c.Consultations),
        (typeof(ComenshaDecision), c => c.ComenshaDecisions),
        (typeof(AgendaItem), c => c.AgendaItems),
        (typeof(Enrichment), c => c.AgendaItems.SelectMany(i => i.Enrichments)),
        (typeof(Domain.Referrals.Referral), c => c.Referrals),
        (typeof(Domain.Referrals.Disclosure), c => c.Referrals.Select(r => r.Disclosure!)),
    ];

    private static readonly (Type Type, Func<Signal, IEnumerable<object>> Parts)[] PartsOfSignal =
    [
        (typeof(SignalAccess), s => s.Access),
        (typeof(SignalHistory), s => s.History),
        (typeof(Feedback), s => s.Feedback),
        (typeof(ReporterIdentity), s => s.Reporter is { } reporter ? [reporter] : []),
    ];

    /// <summary>Every type that has rows here, parents first.</summary>
    public static IEnumerable<Type> Types =>
    [
        typeof(ScreeningMeeting), typeof(Case), typeof(Signal), .. PartsOfCase.Select(p => p.Type), .. PartsOfSignal.Select(p => p.Type),
        typeof(Trajectory), typeof(TrajectoryHistory),
    ];

    public IEnumerable<(Type Type, IEnumerable<LoadedRow> Rows)> Of(SyntheticBatch batch)
    {
        var signals = batch.Cases.SelectMany(c => c.Signals.Select(s => (Signal: s, Case: (Case?)c)))
            .Concat(batch.Waiting.Select(s => (Signal: s, Case: (Case?)null))).ToList();

        yield return (typeof(ScreeningMeeting), batch.Meeting is { } meeting ? [new LoadedRow(meeting, masks.OfMeeting)] : []);
        yield return (typeof(Case), batch.Cases.Select(c => new LoadedRow(c, masks.Of(c, GroupOf(typeof(Case))), numbers.ForCase(c.OpenedAt))));
        yield return (typeof(Signal), signals.Select(s => RowOf(s.Signal, s.Case, GroupOf(typeof(Signal)), s.Signal, numbers.ForSignal(s.Signal.RegisteredAt))));
        foreach (var (type, parts) in PartsOfCase)
        {
            var group = GroupOf(type);
            yield return (type, batch.Cases.SelectMany(c => parts(c).Select(p => new LoadedRow(p, masks.OfPart(c, group, p)))));
        }

        foreach (var (type, parts) in PartsOfSignal)
        {
            var group = GroupOf(type);
            yield return (type, signals.SelectMany(s => parts(s.Signal).Select(p => RowOf(s.Signal, s.Case, group, p, null))));
        }

        yield return (typeof(Trajectory), batch.Trajectories.Select(t => new LoadedRow(t, masks.Of(t), numbers.ForTrajectory(t.OpenedAt))));
        yield return (typeof(TrajectoryHistory), batch.Trajectories.SelectMany(t => t.History.Select(h => new LoadedRow(h, masks.Of(t)))));
    }

    private LoadedRow RowOf(Signal signal, Case? @case, DataGroups group, object part, string? number) =>
        new(part, masks.Of(signal, @case, group), number, AccessMasks.UsersOf(signal));

    private static DataGroups GroupOf(Type type) => ProtectionMap.All[type].Group;
}
