using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trajectories;

public enum TrajectoryStage : short
{
    Opened = 1,
    Active = 2,
    Closed = 3,
}

public enum TrajectoryStep : short
{
    Open = 1,
    Activate = 2,
    Close = 3,
}

/// <summary>One row of the route of a trajectory.</summary>
public sealed record TrajectoryRule(IReadOnlyList<TrajectoryStage> From, TrajectoryStage To, params Role[] As);

/// <summary>The route of the zorgcoördinator's support of one victim (R120, R122). A step without a row does not compile.</summary>
public static class TrajectoryRoute
{
    public static TrajectoryRule RuleFor(TrajectoryStep step) => step switch
    {
        TrajectoryStep.Open => new([], TrajectoryStage.Opened, Role.CareCoordinator),
        TrajectoryStep.Activate => new([TrajectoryStage.Opened], TrajectoryStage.Active, Role.CareCoordinator),
        TrajectoryStep.Close => new([TrajectoryStage.Active], TrajectoryStage.Closed, Role.CareCoordinator),
    };

    /// <summary>Why this actor may not take this step now; null when they may.</summary>
    public static Refusal? RefusalOf(Trajectory trajectory, TrajectoryStep step, Actor actor) => RuleFor(step) switch
    {
        _ when actor.OrganisationId != trajectory.OrganisationId => Refusal.NotYours,
        var rule when !rule.As.Contains(actor.Role) => Refusal.RoleMissing,
        var rule when !rule.From.Contains(trajectory.Stage) => Refusal.WrongStage,
        _ => null,
    };
}
