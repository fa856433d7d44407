using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>Where the support of one victim stands (domain facts, section 20.3). The order is that of the route: open before closed, closed before out of sight.</summary>
public enum TrajectoryStage : short
{
    /// <summary>Known to care coordination; contact comes before consent (R132).</summary>
    Registered = 1,

    /// <summary>What the person needs is being found out.</summary>
    Intake = 2,
    Active = 3,
    OnHold = 4,

    /// <summary>The support ends: what is left to do is being done.</summary>
    Closing = 5,
    Closed = 6,

    /// <summary>What is written in it is out of sight; its number and steps are known to its own care coordination.</summary>
    Shielded = 7,

    /// <summary>The content is gone; the number, the steps and why stay.</summary>
    Destroyed = 8,
}

public enum TrajectoryStep : short
{
    Open = 1,
    StartIntake = 2,
    Activate = 3,
    Pause = 4,
    Resume = 5,
    BeginClosing = 6,
    Close = 7,
    Shield = 8,
    ProposeDestruction = 9,
    Destroy = 10,
    RecordBasis = 11,
    ReviseFacts = 12,
    SetMonitoring = 13,
    RecordContact = 14,
    RecordProcedure = 15,
    RecordReflection = 16,
}

/// <summary>Why a trajectory may be destroyed.</summary>
public enum DestructionGround : short
{
    TermOver = 1,
    AskedByVictim = 2,
    OpenedInError = 3,
}

/// <summary>One row of the route of a trajectory.</summary>
/// <param name="To">Null when the stage stays as it is.</param>
public sealed record TrajectoryRule(IReadOnlyList<TrajectoryStage> From, TrajectoryStage? To, params Role[] As);

/// <summary>The route of the zorgcoördinator's support of one victim (R120, R122; domain facts, section 20.3). A step without a row does not compile.</summary>
public static class TrajectoryRoute
{
    /// <summary>While the support is not over, whatever it rests on: contact comes before consent (R132).</summary>
    public static readonly IReadOnlyList<TrajectoryStage> Open =
        [TrajectoryStage.Registered, TrajectoryStage.Intake, TrajectoryStage.Active, TrajectoryStage.OnHold, TrajectoryStage.Closing];

    private static readonly TrajectoryStage[] FromIntake = [TrajectoryStage.Intake, TrajectoryStage.Active, TrajectoryStage.OnHold, TrajectoryStage.Closing];

    // Support can also end before it began: no consent came, or somebody left.
    private static readonly TrajectoryStage[] BeforeClosing = [TrajectoryStage.Registered, TrajectoryStage.Intake, TrajectoryStage.Active, TrajectoryStage.OnHold];

    public static TrajectoryRule RuleFor(TrajectoryStep step) => step switch
    {
        TrajectoryStep.Open => new([], TrajectoryStage.Registered, Role.CareCoordinator),
        TrajectoryStep.StartIntake => new([TrajectoryStage.Registered], TrajectoryStage.Intake, Role.CareCoordinator),
        TrajectoryStep.Activate => new([TrajectoryStage.Intake], TrajectoryStage.Active, Role.CareCoordinator),
        TrajectoryStep.Pause => new([TrajectoryStage.Active], TrajectoryStage.OnHold, Role.CareCoordinator),
        TrajectoryStep.Resume => new([TrajectoryStage.OnHold], TrajectoryStage.Active, Role.CareCoordinator),
        TrajectoryStep.BeginClosing => new(BeforeClosing, TrajectoryStage.Closing, Role.CareCoordinator),
        TrajectoryStep.Close => new([TrajectoryStage.Closing], TrajectoryStage.Closed, Role.CareCoordinator),
        TrajectoryStep.Shield => new([TrajectoryStage.Closed], TrajectoryStage.Shielded, Role.System),
        TrajectoryStep.ProposeDestruction => new([TrajectoryStage.Shielded], null, Role.CareCoordinator),
        TrajectoryStep.Destroy => new([TrajectoryStage.Shielded], TrajectoryStage.Destroyed, Role.CareCoordinator),
        TrajectoryStep.RecordBasis => new(Open, null, Role.CareCoordinator),
        TrajectoryStep.ReviseFacts => new(FromIntake, null, Role.CareCoordinator),
        TrajectoryStep.SetMonitoring => new(Open, null, Role.CareCoordinator),
        TrajectoryStep.RecordContact => new(Open, null, Role.CareCoordinator),
        TrajectoryStep.RecordProcedure => new(Open, null, Role.CareCoordinator),
        TrajectoryStep.RecordReflection => new(Open, null, Role.CareCoordinator),
    };

    /// <summary>Why this actor may not take this step now; null when they may.</summary>
    public static Refusal? RefusalOf(Trajectory trajectory, TrajectoryStep step, Actor actor) => RuleFor(step) switch
    {
        var rule when !IsParty(trajectory, rule, actor) => Refusal.NotYours,
        var rule when !rule.As.Contains(actor.Role) => Refusal.RoleMissing,
        var rule when !rule.From.Contains(trajectory.Stage) => Refusal.WrongStage,
        _ => null,
    };

    // The clock is of no organisation; nobody else takes its steps.
    private static bool IsParty(Trajectory trajectory, TrajectoryRule rule, Actor actor) =>
        rule.As.Contains(Role.System) ? actor.IsClock : actor.OrganisationId == trajectory.OrganisationId;
}
