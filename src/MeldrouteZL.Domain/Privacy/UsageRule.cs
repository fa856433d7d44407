using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Privacy;

/// <summary>Which use of the system is unusual. The numbers are stored: never renumber.</summary>
public enum UsageKind : short
{
    /// <summary>Many searches in a short time: perhaps for one name.</summary>
    ManySearches = 1,

    /// <summary>Many different records opened.</summary>
    ManyRecords = 2,

    /// <summary>Records opened that a colleague handles, or numbers tried that are not there for this person.</summary>
    OutsideOwnTasks = 3,

    /// <summary>Work at night.</summary>
    NightWork = 4,

    /// <summary>Many persons entered in signals in a short time: perhaps to see what comes of a name.</summary>
    ManyPersons = 5,
}

/// <summary>From how much on use counts as unusual in one region: data, never a constant.</summary>
public sealed class UsageRule
{
    public const int SourceMaxLength = 300;
    private const int HoursInDay = 24;

    private UsageRule() => Source = "";

    /// <param name="moreThan">How often is still usual within the window.</param>
    /// <param name="minutes">How long the window is.</param>
    /// <param name="source">Where the numbers come from, in Dutch.</param>
    /// <param name="fromHour">The hour of the Dutch day at which the rule begins to hold; null when it always holds.</param>
    /// <param name="untilHour">The hour at which it ends; earlier than the first for a night.</param>
    public UsageRule(short regionId, UsageKind kind, int moreThan, int minutes, string source, short? fromHour = null, short? untilHour = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(moreThan);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.Length, SourceMaxLength, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fromHour ?? 0, HoursInDay, nameof(fromHour));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(untilHour ?? 0, HoursInDay, nameof(untilHour));
        (RegionId, Kind, MoreThan, Minutes, Source, FromHour, UntilHour) = (regionId, kind, moreThan, minutes, source, fromHour, untilHour);
    }

    public short RegionId { get; private set; }
    public UsageKind Kind { get; private set; }
    public int MoreThan { get; private set; }
    public int Minutes { get; private set; }
    public short? FromHour { get; private set; }
    public short? UntilHour { get; private set; }
    public string Source { get; private set; }

    public TimeSpan Window => TimeSpan.FromMinutes(Minutes);

    /// <summary>Whether it holds at this moment, by the clock on the wall.</summary>
    public bool AppliesAt(DateTimeOffset at)
    {
        if (FromHour is not { } from || UntilHour is not { } until)
        {
            return true;
        }

        var hour = TimeZoneInfo.ConvertTime(at, DutchTime.Zone).Hour;
        return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }
}
