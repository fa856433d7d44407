using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>One thing that was written down about the care in a trajectory: it goes out of sight with it and is destroyed with it.</summary>
public abstract class TrajectoryPart
{
    protected TrajectoryPart() { }

    protected TrajectoryPart(Trajectory trajectory, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, WrittenBy, WrittenAt) = (trajectory.Id, moment.By.UserId, moment.At);
    }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
}
