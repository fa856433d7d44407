using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trajectories;

public enum TrajectoryStage : short
{
    Opened = 1,
    Active = 2,
    Closed = 3,

    /// <summary>What is written in it is out of sight; its number and steps are known to its own care coordination.</summary>
    Shielded = 4,

    /// <summary>The content is gone; the number, the steps and why stay.</summary>
    Destroyed = 5,
}

public enum TrajectoryStep : short
{
    Open = 1,
    Activate = 2,
    Close = 3,
    Shield = 4,
    ProposeDestruction = 5,
    Destroy = 6,
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

/// <summary>The route of the zorgcoördinator's support of one victim (R120, R122). A step without a row does not compile.</summary>
public static class TrajectoryRoute
{
    public static TrajectoryRule RuleFor(TrajectoryStep step) => step switch
    {
        TrajectoryStep.Open => new([], TrajectoryStage.Opened, Role.CareCoordinator),
        TrajectoryStep.Activate => new([TrajectoryStage.Opened], TrajectoryStage.Active, Role.CareCoordinator),
        TrajectoryStep.Close => new([TrajectoryStage.Active], TrajectoryStage.Closed, Role.CareCoordinator),
        TrajectoryStep.Shield => new([TrajectoryStage.Closed], TrajectoryStage.Shielded, Role.System),
        TrajectoryStep.ProposeDestruction => new([TrajectoryStage.Shielded], null, Role.CareCoordinator),
        TrajectoryStep.Destroy => new([TrajectoryStage.Shielded], TrajectoryStage.Destroyed, Role.CareCoordinator),
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
