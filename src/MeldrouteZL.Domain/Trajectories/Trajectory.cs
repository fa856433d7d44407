using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>The support of one victim by care coordination; shielded from everyone else (R124).</summary>
public sealed class Trajectory
{
    public const int TextMaxLength = 4000;

    private readonly List<TrajectoryHistory> history = [];

    private Trajectory() => Basis = "";

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

    /// <summary>Consent or the other ground on which the support rests.</summary>
    public string Basis { get; private set; }
    public string? Plan { get; private set; }
    public string? Result { get; private set; }
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
            Basis = basis,
        };
        trajectory.Enter(TrajectoryStep.Open, null, moment, null);
        return (trajectory, null);
    }

    public Refusal? Activate(string plan, Moment moment)
    {
        var refusal = Move(TrajectoryStep.Activate, moment, null);
        Plan = refusal is null ? plan : Plan;
        return refusal;
    }

    public Refusal? Close(string result, Moment moment)
    {
        var refusal = Move(TrajectoryStep.Close, moment, result);
        Result = refusal is null ? result : Result;
        return refusal;
    }

    private Refusal? Move(TrajectoryStep step, Moment moment, string? reason)
    {
        if (TrajectoryRoute.RefusalOf(this, step, moment.By) is { } refusal)
        {
            return refusal;
        }

        Enter(step, Stage, moment, reason);
        return null;
    }

    private void Enter(TrajectoryStep step, TrajectoryStage? from, Moment moment, string? reason)
    {
        Stage = TrajectoryRoute.RuleFor(step).To;
        LastStepAt = moment.At;
        history.Add(new TrajectoryHistory(Id, step, from, Stage, reason, moment));
    }
}

/// <summary>One step of a trajectory as it was taken: who, as what, when, why. Never changed.</summary>
public sealed class TrajectoryHistory
{
    private TrajectoryHistory() { }

    internal TrajectoryHistory(Guid trajectoryId, TrajectoryStep step, TrajectoryStage? from, TrajectoryStage to, string? reason, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, Step, From, To, At, Reason) = (trajectoryId, step, from, to, moment.At, reason);
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
    public string? Reason { get; private set; }
}
