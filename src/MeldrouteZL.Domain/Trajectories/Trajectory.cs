using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>The support of one victim by care coordination; shielded from everyone else (R124).</summary>
public sealed partial class Trajectory
{
    public const int TextMaxLength = 4000;

    private readonly List<TrajectoryHistory> history = [];

    private Trajectory() { }

    public Guid Id { get; private set; }

    /// <summary>T-2026-000123, given by the database.</summary>
    public string Number { get; private set; } = null!;
    public short RegionId { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid VictimId { get; private set; }
    public int OrganisationId { get; private set; }
    public Guid HandlerId { get; private set; }
    public TrajectoryStage Stage { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset LastStepAt { get; private set; }

    /// <summary>Null until the intake began (R130).</summary>
    public SupportKind? Kind { get; private set; }

    /// <summary>The responsible municipality (R150), and so the territory (R37); null until the intake began, or when it lies outside the region.</summary>
    public int? MunicipalityId { get; private set; }
    public MunicipalityBecause? MunicipalityBecause { get; private set; }

    /// <summary>The first of the two who release a shielded trajectory for destruction.</summary>
    public Guid? DestructionProposedBy { get; private set; }

    /// <summary>Why it may go. A choice and no text: what could be said of the person is out of sight, and this stays.</summary>
    public DestructionGround? DestructionGround { get; private set; }

    /// <summary>Since when a privacy officer forbids that its case is destroyed, and so this. The database keeps it from the holds.</summary>
    public DateTimeOffset? HeldSince { get; private set; }

    /// <summary>Null where it is destroyed or out of sight of who reads.</summary>
    public TrajectoryContent? Content { get; private set; }

    /// <summary>The ground of the support; null once the trajectory is shielded, as plan and result are.</summary>
    public string? Basis => InSight?.Basis;
    public string? Plan => InSight?.Plan;
    public string? Result => InSight?.Result;
    public IReadOnlyList<TrajectoryHistory> History => history;

    /// <summary>What is known of the person that decides which procedures are for them; nothing once it is out of sight.</summary>
    public ProcedureProfile Profile => InSight is { } content ? new(content.IsMinor, content.Residence, content.Form) : ProcedureProfile.Unknown;

    /// <summary>Whether this role hears that a victim of a case whose facts it reads is supported, and nothing else of it (role × data matrix: "existence only").</summary>
    public static bool TellsThatItIs(Role role) => role is Role.VtEmployee or Role.VtAttentionOfficer;

    /// <summary>Opens a trajectory for a victim of a case that care coordination may see. It needs no consent: contact comes first (R132).</summary>
    public static (Trajectory? Trajectory, Refusal? Refusal) Open(Cases.Case @case, Guid victimId, SupportBasis basis, Moment moment)
    {
        if (!@case.Access.Any(a => a.Admits(moment.By, DataGroups.Facts)))
        {
            return (null, Refusal.NotYours);
        }

        if (!TrajectoryRoute.RuleFor(TrajectoryStep.Open).As.Contains(moment.By.Role))
        {
            return (null, Refusal.RoleMissing);
        }

        if (@case.Victims.FirstOrDefault(v => v.Id == victimId) is not { } victim)
        {
            return (null, Refusal.UnknownVictim);
        }

        if (basis.On > DutchTime.DateOf(moment.At))
        {
            return (null, Refusal.NotYetHappened);
        }

        var trajectory = new Trajectory
        {
            Id = Guid.CreateVersion7(moment.At),
            RegionId = moment.By.RegionId,
            CaseId = @case.Id,
            VictimId = victimId,
            OrganisationId = moment.By.OrganisationId,
            HandlerId = moment.By.UserId,
            OpenedAt = moment.At,
        };
        trajectory.Content = new TrajectoryContent(trajectory.Id, basis, IsMinorAt(victim.AgeBand), @case.Facts?.Form ?? Signals.ExploitationForm.Unknown);
        trajectory.Enter(TrajectoryStep.Open, null, moment);
        return (trajectory, null);
    }

    /// <summary>The intake begins, with what the route of the support turns on (R130, R150, R155-R157).</summary>
    public Refusal? StartIntake(IntakeFacts facts, Moment moment) => Find(TrajectoryStep.StartIntake, facts, moment);

    /// <summary>Sets right what the intake found out.</summary>
    public Refusal? ReviseFacts(IntakeFacts facts, Moment moment) => Find(TrajectoryStep.ReviseFacts, facts, moment);

    /// <summary>Consent came, changed or was withdrawn, or there is another ground (R132). What was recorded before stays in the history.</summary>
    public Refusal? RecordBasis(SupportBasis basis, Moment moment) => TrajectoryRoute.RefusalOf(this, TrajectoryStep.RecordBasis, moment.By)
        ?? If(basis.On > DutchTime.DateOf(moment.At), Refusal.NotYetHappened)
        ?? Move(TrajectoryStep.RecordBasis, moment, () => Content!.RestOn(basis), basis.Text);

    /// <summary>
    /// The support starts, by a plan. It needs consent or another ground (R132), an intensity of monitoring with its reasons (R121),
    /// and for a minor that somebody has custody or a day by which that is arranged (R155; domain facts, section 8).
    /// </summary>
    public Refusal? Activate(string plan, Moment moment) => TrajectoryRoute.RefusalOf(this, TrajectoryStep.Activate, moment.By)
        ?? StartRefusals.Select(r => (Refusal?)r).FirstOrDefault()
        ?? Move(TrajectoryStep.Activate, moment, () => Content!.Agree(plan));

    /// <summary>What still stands in the way of the support, apart from stage and role; reads the monitoring and the procedures.</summary>
    public IEnumerable<Refusal> StartRefusals
    {
        get
        {
            if (InSight is { Support.Carries: false })
            {
                yield return Refusal.ConsentMissing;
            }

            if (Level is null)
            {
                yield return Refusal.MonitoringMissing;
            }

            if (InSight is { IsMinor: true } && !IsCustodyArranged)
            {
                yield return Refusal.GuardianshipMissing;
            }
        }
    }

    public Refusal? Pause(string reason, Moment moment) => Move(TrajectoryStep.Pause, moment, reason: reason);

    public Refusal? Resume(string reason, Moment moment) => Move(TrajectoryStep.Resume, moment, reason: reason);

    /// <summary>The support is going to end: why, and what must still be done.</summary>
    public Refusal? BeginClosing(string reason, Moment moment) => Move(TrajectoryStep.BeginClosing, moment, reason: reason);

    public Refusal? Close(TrajectoryEnding ending, Moment moment) => Move(TrajectoryStep.Close, moment, () => Content!.Conclude(ending));

    /// <summary>The clock takes what is written in a closed trajectory out of sight, also of its own care coordination.</summary>
    public Refusal? Shield(Moment moment) => Move(TrajectoryStep.Shield, moment);

    /// <summary>The first of two persons releases a shielded trajectory for destruction.</summary>
    public Refusal? ProposeDestruction(DestructionGround ground, Moment moment) => HoldRefusal(TrajectoryStep.ProposeDestruction, moment)
        ?? Move(TrajectoryStep.ProposeDestruction, moment, () => (DestructionProposedBy, DestructionGround) = (moment.By.UserId, ground));

    /// <summary>The second person destroys it: the number, the steps and the ground stay, the content goes.</summary>
    public Refusal? Destroy(Moment moment) => HoldRefusal(TrajectoryStep.Destroy, moment) is { } refused ? refused
        : DestructionProposedBy is null ? Refusal.NothingToConfirm
        : DestructionProposedBy == moment.By.UserId ? Refusal.SamePersonMayNotConfirm
        : Move(TrajectoryStep.Destroy, moment);

    private TrajectoryContent? InSight => Stage < TrajectoryStage.Shielded ? Content : null;

    // Who may not take the step hears nothing of a hold.
    private Refusal? HoldRefusal(TrajectoryStep step, Moment moment) =>
        TrajectoryRoute.RefusalOf(this, step, moment.By) ?? (HeldSince is null ? null : Refusal.UnderLegalHold);

    private Refusal? Find(TrajectoryStep step, IntakeFacts facts, Moment moment) => TrajectoryRoute.RefusalOf(this, step, moment.By)
        ?? If(facts.MunicipalityId is { } id && moment.Region.Organisations.All(o => o.Id != id || o.Kind != OrganisationKind.Municipality), Refusal.UnknownOrganisation)
        ?? Move(step, moment, () =>
        {
            (Kind, MunicipalityId, MunicipalityBecause) = (facts.Kind, facts.MunicipalityId, facts.MunicipalityBecause);
            Content!.Find(facts);
        });

    private static Refusal? If(bool isSo, Refusal refusal) => isSo ? refusal : null;

    private static bool? IsMinorAt(Cases.AgeBand age) => age == Cases.AgeBand.Unknown ? null : age <= Cases.AgeBand.From16To17;

    private Refusal? Move(TrajectoryStep step, Moment moment, Action? effect = null, string? reason = null)
    {
        if (TrajectoryRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        effect?.Invoke();
        Enter(step, Stage, moment, reason);
        return null;
    }

    private void Enter(TrajectoryStep step, TrajectoryStage? from, Moment moment, string? reason = null)
    {
        Stage = TrajectoryRoute.RuleFor(step).To ?? Stage;
        LastStepAt = moment.At;
        history.Add(new TrajectoryHistory(Id, step, from, Stage, moment, reason));
    }
}

/// <summary>One step of a trajectory as it was taken: who, as what, when. Never changed.</summary>
public sealed class TrajectoryHistory
{
    private TrajectoryHistory() { }

    internal TrajectoryHistory(Guid trajectoryId, TrajectoryStep step, TrajectoryStage? from, TrajectoryStage to, Moment moment, string? reason)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, Step, From, To, At) = (trajectoryId, step, from, to, moment.At);
        (UserId, OrganisationId, Role) = (moment.By.UserId, moment.By.OrganisationId, moment.By.Role);
        Reason = reason is null ? null : new TrajectoryHistoryReason(Id, trajectoryId, reason);
    }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public TrajectoryStep Step { get; private set; }
    public TrajectoryStage? From { get; private set; }
    public TrajectoryStage To { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>Why, in words; null where there is none, or it is out of sight or destroyed with what is written.</summary>
    public TrajectoryHistoryReason? Reason { get; private set; }
}

/// <summary>Why a step of a trajectory was taken. Apart from it: it goes out of sight and is destroyed with what is written, the step stays.</summary>
public sealed class TrajectoryHistoryReason
{
    private TrajectoryHistoryReason() => Text = "";

    internal TrajectoryHistoryReason(Guid historyId, Guid trajectoryId, string text) => (HistoryId, TrajectoryId, Text) = (historyId, trajectoryId, text);

    public Guid HistoryId { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public string Text { get; private set; }
}
