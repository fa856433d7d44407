using MeldrouteZL.Application.Persistence.RowSecurity;
using MeldrouteZL.Application.Protection;
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
internal sealed class BatchRows(AccessMasks masks, NumberSeries numbers, OpenKeys keys)
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
        (typeof(AcuteCall), c => c.AcuteCalls),
        (typeof(SafetyAssessment), c => c.SafetyAssessments),
        (typeof(Informing), c => c.Informings),
        (typeof(ComenshaNotification), c => c.ComenshaNotifications),
        (typeof(ComenshaRecord), c => c.ComenshaRecords),
        (typeof(AgendaItem), c => c.AgendaItems),
        (typeof(Enrichment), c => c.AgendaItems.SelectMany(i => i.Enrichments)),
        (typeof(Domain.Referrals.Referral), c => c.Referrals),
        (typeof(Domain.Referrals.Disclosure), c => c.Referrals.SelectMany(r => r.Disclosures)),
        (typeof(Domain.Referrals.DisclosureLine), c => c.Referrals.SelectMany(r => r.Disclosures).SelectMany(d => d.Lines)),
        (typeof(Domain.Referrals.StatedCriterion), c => c.Referrals.SelectMany(r => r.Criteria)),
    ];

    private static readonly (Type Type, Func<Signal, IEnumerable<object>> Parts)[] PartsOfSignal =
    [
        (typeof(SignalAccess), s => s.Access),
        (typeof(SignalHistory), s => s.History),
        (typeof(Feedback), s => s.Feedback),
        (typeof(SignalIndicator), s => s.Indicators),
        (typeof(ReporterIdentity), s => s.Reporter is { } reporter ? [reporter] : []),
    ];

    /// <summary>Every type that has rows here, parents first.</summary>
    public static IEnumerable<Type> Types =>
    [
        typeof(ScreeningMeeting), typeof(Case), typeof(Signal), .. PartsOfCase.Select(p => p.Type), .. PartsOfSignal.Select(p => p.Type),
        typeof(Trajectory), typeof(TrajectoryContent), typeof(TrajectoryHistory), typeof(TrajectoryHistoryReason), typeof(Monitoring), .. LoadedKeys,
    ];

    // Advice is not loaded.
    private static IEnumerable<Type> LoadedKeys => SealMap.Keys.Keys.Where(k => k != typeof(AdviceKey));

    public IEnumerable<(Type Type, IEnumerable<LoadedRow> Rows)> Of(SyntheticBatch batch)
    {
        keys.Dispose(); // those of the batch before
        var signals = batch.Cases.SelectMany(c => c.Signals.Select(s => (Signal: s, Case: (Case?)c)))
            .Concat(batch.Waiting.Select(s => (Signal: s, Case: (Case?)null))).ToList();
        var keyRows = KeyRows(batch, signals);

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
        yield return (typeof(TrajectoryContent), batch.Trajectories.Select(t => new LoadedRow(t.Content!, masks.OfContent(t))));
        yield return (typeof(TrajectoryHistory), batch.Trajectories.SelectMany(t => t.History.Select(h => new LoadedRow(h, masks.Of(t)))));
        yield return (typeof(TrajectoryHistoryReason), batch.Trajectories.SelectMany(t => t.History.Select(h => h.Reason).OfType<TrajectoryHistoryReason>().Select(r => new LoadedRow(r, masks.OfContent(t)))));
        yield return (typeof(Monitoring), batch.Trajectories.SelectMany(t => t.Monitorings.Select(m => new LoadedRow(m, masks.OfContent(t)))));
        foreach (var rows in keyRows)
        {
            yield return (rows.Key, rows);
        }
    }

    // Made before the rows they seal, written after those they belong to.
    private ILookup<Type, LoadedRow> KeyRows(SyntheticBatch batch, List<(Signal Signal, Case? Case)> signals)
    {
        var rows = new List<(Type Type, LoadedRow Row)>();
        void Make<TKey>(Guid owner, object record, Func<ContentKey, LoadedRow> row)
            where TKey : ContentKey => rows.Add((typeof(TKey), row(keys.Make(SealMap.Keys[typeof(TKey)], owner, record))));

        foreach (var @case in batch.Cases)
        {
            Make<CaseKey>(@case.Id, @case, k => new LoadedRow(k, masks.Of(@case, GroupOf(typeof(CaseKey)))));
            @case.Referrals.ToList().ForEach(r => Make<ReferralKey>(r.Id, r, k => new LoadedRow(k, masks.OfPart(@case, GroupOf(typeof(ReferralKey)), k))));
        }

        foreach (var (signal, @case) in signals)
        {
            Make<SignalKey>(signal.Id, signal, k => RowOf(signal, @case, GroupOf(typeof(SignalKey)), k, null));
            if (signal.Reporter is { } reporter)
            {
                Make<ReporterKey>(signal.Id, reporter, k => RowOf(signal, @case, GroupOf(typeof(ReporterKey)), k, null));
            }
        }

        batch.Trajectories.ForEach(t => Make<TrajectoryKey>(t.Id, t, k => new LoadedRow(k, masks.OfContent(t))));
        if (batch.Meeting is { } meeting)
        {
            Make<MeetingKey>(meeting.Id, meeting, k => new LoadedRow(k, masks.OfMeeting));
        }

        return rows.ToLookup(r => r.Type, r => r.Row);
    }

    private LoadedRow RowOf(Signal signal, Case? @case, DataGroups group, object part, string? number) =>
        new(part, masks.Of(signal, @case, group), number, AccessMasks.UsersOf(signal));

    private static DataGroups GroupOf(Type type) => ProtectionMap.All[type].Group;
}
