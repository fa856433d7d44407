using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>How closely a trajectory is followed.</summary>
public sealed partial class Trajectory
{
    private readonly List<Monitoring> monitorings = [];

    /// <summary>Every intensity that held, in no order; nothing once it is out of sight.</summary>
    public IReadOnlyList<Monitoring> Monitorings => InSight is null ? [] : monitorings;

    /// <summary>The intensity that holds now; null while none was set.</summary>
    public MonitoringLevel? Level => Monitorings.MaxBy(m => (m.At, m.Id))?.Level;

    /// <summary>Sets how closely the trajectory is followed, with the factors that decided and why (R121).</summary>
    public Refusal? SetMonitoring(MonitoringLevel level, MonitoringFactors factors, string why, Moment moment) =>
        Move(TrajectoryStep.SetMonitoring, moment, () => monitorings.Add(new Monitoring(Id, level, factors, why, moment)));
}
