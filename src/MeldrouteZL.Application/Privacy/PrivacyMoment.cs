using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A day and a time as somebody types them, on the clock of the region.</summary>
internal static class PrivacyMoment
{
    /// <summary>Since this day the AVG applies.</summary>
    public static readonly DateOnly Earliest = new(2018, 5, 25);

    public static DateTimeOffset Of(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, DutchTime.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
