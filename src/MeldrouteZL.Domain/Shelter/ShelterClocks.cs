namespace MeldrouteZL.Domain.Shelter;

/// <summary>What runs out with a placement.</summary>
public enum ShelterClock : short
{
    /// <summary>The planned day of leaving.</summary>
    PlacementEnds = 1,

    /// <summary>The longest stay that the offer allows (R141).</summary>
    LongestStay = 2,
}

/// <summary>The days on which something must be done about a placement.</summary>
public static class ShelterClocks
{
    /// <summary>The soonest first; nothing of a placement that was ended. The planned day is left out where it is the last that is allowed.</summary>
    public static IReadOnlyList<(DateOnly Due, ShelterClock Kind)> Of(ShelterPlacement placement) => placement switch
    {
        { EndReason: not null } => [],
        { LatestEnd: { } latest } when latest <= placement.EndsOn => [(latest, ShelterClock.LongestStay)],
        { LatestEnd: { } latest } => [(placement.EndsOn, ShelterClock.PlacementEnds), (latest, ShelterClock.LongestStay)],
        _ => [(placement.EndsOn, ShelterClock.PlacementEnds)],
    };
}
