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

    /// <summary>Opens a trajectory for a victim of a case that care coordination may see.</summary>
    public static (Trajectory? Trajectory, Refusal? Refusal) Open(Cases.Case @case, Guid victimId, string basis, Moment moment)
    {
        if (!@case.Access.Any(a => a.Admits(moment.By, DataGroups.Facts)))
        {
            return (null, Refusal.NotYours);
        }

        if (!TrajectoryRoute.RuleFor(TrajectoryStep.Open).As.Contains(moment.By.Role))
        {
            return (null, Refusal.RoleMissing);
        }

        if (@case.Victims.All(v => v.Id != victimId))
        {
            return (null, Refusal.UnknownVictim);
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
        trajectory.Content = new TrajectoryContent(trajectory.Id, basis);
        trajectory.Enter(TrajectoryStep.Open, null, moment);
        return (trajectory, null);
    }

    public Refusal? Activate(string plan, Moment moment) => Move(TrajectoryStep.Activate, moment, () => Content!.Agree(plan));

    public Refusal? Close(string result, Moment moment) => Move(TrajectoryStep.Close, moment, () => Content!.Conclude(result));

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

    private Refusal? Move(TrajectoryStep step, Moment moment, Action? effect = null)
    {
        if (TrajectoryRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        effect?.Invoke();
        Enter(step, Stage, moment);
        return null;
    }

    private void Enter(TrajectoryStep step, TrajectoryStage? from, Moment moment)
    {
        Stage = TrajectoryRoute.RuleFor(step).To ?? Stage;
        LastStepAt = moment.At;
        history.Add(new TrajectoryHistory(Id, step, from, Stage, moment));
    }
}

/// <summary>One step of a trajectory as it was taken: who, as what, when. Never changed.</summary>
public sealed class TrajectoryHistory
{
    private TrajectoryHistory() { }

    internal TrajectoryHistory(Guid trajectoryId, TrajectoryStep step, TrajectoryStage? from, TrajectoryStage to, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, Step, From, To, At) = (trajectoryId, step, from, to, moment.At);
        (UserId, OrganisationId, Role) = (moment.By.UserId, moment.By.OrganisationId, moment.By.Role);
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
}
