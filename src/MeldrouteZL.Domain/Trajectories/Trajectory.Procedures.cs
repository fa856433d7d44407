using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>The checklist of procedures (R122).</summary>
public sealed partial class Trajectory
{
    private readonly List<ProcedureEntry> procedures = [];

    /// <summary>Everything recorded about procedures, in no order; nothing once it is out of sight.</summary>
    public IReadOnlyList<ProcedureEntry> ProcedureEntries => InSight is null ? [] : procedures;

    /// <summary>The checklist for this person: every procedure that is for them, with how far it is; null where nothing was recorded yet.</summary>
    public IReadOnlyList<(Procedure Procedure, ProcedureEntry? Now)> Checklist =>
        [.. Procedures.For(Profile).Select(p => (p, NowOf(p)))];

    // Being arranged counts, when a day is named by which it is.
    private bool IsCustodyArranged => NowOf(Procedure.Guardianship) is { State: ProcedureState.Done } or { State: ProcedureState.Started, DueOn: not null };

    /// <summary>Records how far a procedure is. A reason or a day that the state needs is asked by the form.</summary>
    public Refusal? RecordProcedure(ProcedureDetails details, Moment moment) => TrajectoryRoute.RefusalOf(this, TrajectoryStep.RecordProcedure, moment.By)
        ?? If(!Procedures.Applies(details.Procedure, Profile), Refusal.ProcedureDoesNotApply)
        ?? If(details.DoneOn > DutchTime.DateOf(moment.At), Refusal.NotYetHappened)
        ?? Move(TrajectoryStep.RecordProcedure, moment, () => procedures.Add(new ProcedureEntry(Id, details, moment)));

    private ProcedureEntry? NowOf(Procedure procedure) => ProcedureEntries.Where(e => e.Procedure == procedure).MaxBy(e => (e.At, e.Id));
}
