using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Domain.Shelter;

/// <summary>What care coordination does about shelter and alarm in a trajectory.</summary>
public enum ShelterStep : short
{
    Ask = 1,
    Answer = 2,
    Withdraw = 3,
    Place = 4,
    Move = 5,

    /// <summary>Changes the last day of a placement, or ends it.</summary>
    End = 6,
    WriteLocation = 7,
    GiveDevice = 8,
    FollowDevice = 9,
}

/// <summary>Where shelter and alarm of one trajectory stand: what every step about them looks at.</summary>
/// <param name="Request">The request that is open.</param>
/// <param name="Placement">The placement that has not been ended, also when its last day is over.</param>
/// <param name="Device">The alarm device that the person has.</param>
public sealed record ShelterStanding(Trajectory Trajectory, ShelterRequest? Request, ShelterPlacement? Placement, AwareIssue? Device)
{
    /// <summary>Why this actor may not take this step now; null when they may.</summary>
    public Refusal? RefusalOf(ShelterStep step, Actor actor) => step switch
    {
        _ when actor.OrganisationId != Trajectory.OrganisationId => Refusal.NotYours,
        _ when actor.Role != Role.CareCoordinator => Refusal.RoleMissing,
        _ when !IsOpenFor(step) => Refusal.WrongStage,
        ShelterStep.Ask when Request is not null => Refusal.ShelterAskedAlready,
        ShelterStep.Answer or ShelterStep.Withdraw or ShelterStep.Place when Request is null => Refusal.NoShelterRequest,
        ShelterStep.Place when Placement is not null => Refusal.AlreadyPlaced,
        ShelterStep.Move or ShelterStep.End or ShelterStep.WriteLocation when Placement is null => Refusal.NotPlaced,
        ShelterStep.GiveDevice when Device is not null => Refusal.HasDevice,
        ShelterStep.FollowDevice when Device is null => Refusal.HasNoDevice,
        _ => null,
    };

    // What runs when a trajectory is closed can still be ended, until nobody sees it any more.
    private bool IsOpenFor(ShelterStep step) => Trajectory.Stage switch
    {
        TrajectoryStage.Shielded or TrajectoryStage.Destroyed => false,
        TrajectoryStage.Closed => step is ShelterStep.Withdraw or ShelterStep.End or ShelterStep.FollowDevice,
        _ => true,
    };
}
