namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What is written about the person in a trajectory. Apart from it, so that it can go out of sight, and be destroyed, while number and steps stay.</summary>
public sealed class TrajectoryContent
{
    private TrajectoryContent() => Basis = "";

    internal TrajectoryContent(Guid trajectoryId, string basis) => (TrajectoryId, Basis) = (trajectoryId, basis);

    public Guid TrajectoryId { get; private set; }

    /// <summary>Consent or the other ground on which the support rests.</summary>
    public string Basis { get; private set; }
    public string? Plan { get; private set; }
    public string? Result { get; private set; }

    internal void Agree(string plan) => Plan = plan;

    internal void Conclude(string result) => Result = result;
}
