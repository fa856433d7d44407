namespace MeldrouteZL.TestKit;

/// <summary>The real clock, moved forward by as much as a test asks.</summary>
public sealed class MovedClock : TimeProvider
{
    private TimeSpan moved;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + moved;

    public void Move(TimeSpan by) => moved += by;
}
