using System.Globalization;

namespace MeldrouteZL.Domain.Persons;

/// <summary>
/// A date as far as it is known: to the day, the month or the year (the date types of the BRP; domain facts, section 15). A
/// date of which nothing is known is no value.
/// </summary>
public sealed record PartialDate
{
    public const int EarliestYear = 1890;

    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }
    public int? Month { get; }
    public int? Day { get; }

    /// <summary>The first day it can be.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can be.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Puts a date together from what is known of it.</summary>
    /// <param name="today">No part of the date may lie after it.</param>
    public static Parsed<PartialDate> Of(int? year, int? month, int? day, DateOnly today)
    {
        switch (year, month, day)
        {
            case (null, null, null):
                return FormatProblem.Empty;
            case (null, _, _):
                return FormatProblem.MonthWithoutYear;
            case (_, null, not null):
                return FormatProblem.DayWithoutMonth;
            case ( < EarliestYear, _, _):
                return FormatProblem.TooLongAgo;
            case ( > 9999, _, _) or (_, < 1 or > 12, _):
                return FormatProblem.NoSuchDate;
        }

        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year.Value, month!.Value)))
        {
            return FormatProblem.NoSuchDate;
        }

        var date = new PartialDate(year.Value, month, day);
        return date.First > today ? FormatProblem.InFuture : date;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static PartialDate? Restore(string? text)
    {
        var parts = (text ?? "").Split('-').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null).ToArray();
        return parts.Length <= 3 && !parts.Contains(null) ? Of(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2), DateOnly.MaxValue).Value : null;
    }

    /// <summary>Whether both can be the same day: what one knows less of, the other may fill in.</summary>
    public bool CanBe(PartialDate other) => First <= other.Last && other.First <= Last;

    /// <summary>The fewest and the most years a person born then can be on this day.</summary>
    public (int Fewest, int Most) AgeOn(DateOnly day)
    {
        return (Math.Max(0, Years(Last)), Math.Max(0, Years(First)));

        int Years(DateOnly birth) => day.Year - birth.Year - (day < (birth.Month == 2 && birth.Day == 29 && !DateTime.IsLeapYear(day.Year) ? new DateOnly(day.Year, 3, 1) : new DateOnly(day.Year, birth.Month, birth.Day)) ? 1 : 0);
    }

    /// <summary>As 1999-05-03, 1999-05 or 1999.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}") + Part(Month) + Part(Day);

    private static string Part(int? part) => part is { } known ? string.Create(CultureInfo.InvariantCulture, $"-{known:00}") : "";
}
