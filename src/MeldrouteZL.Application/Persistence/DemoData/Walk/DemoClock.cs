namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The time at which the demo is, set by the walk before every step.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now;

    public void Set(DateTimeOffset moment) => now = moment;

    public override DateTimeOffset GetUtcNow() => now;
}
