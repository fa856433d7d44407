namespace MeldrouteZL.Domain.Signals;

/// <summary>How somebody knows what they tell.</summary>
public enum HowKnown : short
{
    /// <summary>Seen or heard by the person themselves.</summary>
    FirstHand = 1,

    /// <summary>Told by somebody else.</summary>
    Hearsay = 2,
}

/// <summary>An indicator as it is ticked on the card of a signal.</summary>
public sealed record TickedIndicator(short Code)
{
    public string? SeenWhere { get; init; }

    /// <summary>The work or role of who saw it, not the name.</summary>
    public string? SeenBy { get; init; }
    public HowKnown? Knowledge { get; init; }
    public DateOnly? SeenOn { get; init; }
}

/// <summary>An indicator that was recognised, with where, by whom, how and when.</summary>
public sealed class SignalIndicator
{
    public const int SeenWhereMaxLength = 200;
    public const int SeenByMaxLength = 100;

    private SignalIndicator() { }

    internal SignalIndicator(Guid signalId, TickedIndicator tick, short version, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        (SignalId, Code, Version) = (signalId, tick.Code, version);
        Change(tick);
    }

    public Guid Id { get; private set; }
    public Guid SignalId { get; private set; }
    public short Code { get; private set; }

    /// <summary>Which version of the card was read.</summary>
    public short Version { get; private set; }
    public string? SeenWhere { get; private set; }
    public string? SeenBy { get; private set; }
    public HowKnown? Knowledge { get; private set; }
    public DateOnly? SeenOn { get; private set; }

    internal void Change(TickedIndicator tick) =>
        (SeenWhere, SeenBy, Knowledge, SeenOn) = (tick.SeenWhere, tick.SeenBy, tick.Knowledge, tick.SeenOn);
}
