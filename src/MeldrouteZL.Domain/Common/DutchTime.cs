namespace MeldrouteZL.Domain.Common;

/// <summary>The clock on the wall in the region: Europe/Amsterdam.</summary>
public static class DutchTime
{
    /// <summary>The time zone in which terms end and dates are shown.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // The last minute that a screen can show for the day. Clocks change between two and three at night, so it exists
    // exactly once on every day.
    private static readonly TimeOnly LastMinute = new(23, 59);

    /// <summary>The Dutch calendar day on which this moment falls.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>Midnight at the beginning of that day in the Netherlands, given in UTC.</summary>
    public static DateTimeOffset StartOfDay(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>23:59 on that day in the Netherlands, given in UTC.</summary>
    public static DateTimeOffset EndOfDay(DateOnly date) => At(date, LastMinute);

    /// <summary>This time of that day in the Netherlands, given in UTC.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
