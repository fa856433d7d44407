using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>How closely care coordination follows a trajectory. It sets after how long without contact it warns.</summary>
public enum MonitoringLevel : short
{
    Light = 1,
    Normal = 2,
    Intensive = 3,
}

/// <summary>On what the intensity of monitoring depends: the five factors of the sources (R121).</summary>
[Flags]
public enum MonitoringFactors : short
{
    None = 0,
    HelperKnowsTargetGroup = 1,
    CanConsult = 2,
    DiscussesCases = 4,
    KnowsOwnFiles = 8,
    KindOfProblems = 16,
    All = HelperKnowsTargetGroup | CanConsult | DiscussesCases | KnowsOwnFiles | KindOfProblems,
}

/// <summary>The intensity of monitoring from a moment on, and why. Never changed: the last one holds, the others are its history (R121).</summary>
public sealed class Monitoring
{
    public const int WhyMaxLength = 1000;

    private Monitoring() => Why = "";

    internal Monitoring(Guid trajectoryId, MonitoringLevel level, MonitoringFactors factors, string why, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, Level, Factors, Why, At, UserId) = (trajectoryId, level, factors, why, moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public MonitoringLevel Level { get; private set; }

    /// <summary>Which of the five factors decided.</summary>
    public MonitoringFactors Factors { get; private set; }
    public string Why { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}
