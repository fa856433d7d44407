using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace MeldrouteZL.Web.Display;

/// <summary>Dates and times as people in the region read them: Dutch, Europe/Amsterdam, short.</summary>
public static class DutchDate
{
    // Written out here, because the abbreviations of the culture data differ between versions ("mrt." or "mrt").
    private static readonly string[] Months =
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>The zone in which every date on a screen is read.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The calendar day on which this moment falls in the region.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary><c>20 nov 2026</c></summary>
    public static string Date(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary><c>20 nov 2026</c></summary>
    public static string Date(DateTimeOffset moment) => Date(DayOf(moment));

    /// <summary><c>14:12</c></summary>
    public static string Time(DateTimeOffset moment) => Local(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>20 nov 2026, 14:12</c></summary>
    public static string DateAndTime(DateTimeOffset moment) => $"{Date(moment)}, {Time(moment)}";

    /// <summary>
    /// A term that runs until a moment, seen at <paramref name="now"/>: <c>3 dagen te laat</c>,
    /// <c>vandaag 16:00</c>, <c>morgen</c> or a date. A term that ends at midnight ends with the day before it.
    /// </summary>
    public static DueText Due(DateTimeOffset due, DateTimeOffset now)
    {
        var local = Local(due);
        // The end of a term in days is stored as the start of the next day or as its last second: no hour is meant.
        if (local.TimeOfDay < TimeSpan.FromMinutes(1))
        {
            return Due(DayOf(due).AddDays(-1), DayOf(now));
        }

        if (local.TimeOfDay >= new TimeSpan(23, 59, 0) || DayOf(due) != DayOf(now))
        {
            return Due(DayOf(due), DayOf(now));
        }

        return due < now
            ? new DueText($"te laat sinds {Time(due)}", Urgent: true)
            : new DueText($"vandaag {Time(due)}", Urgent: true);
    }

    /// <summary>A term whose last day is <paramref name="lastDay"/>, seen on <paramref name="today"/>.</summary>
    public static DueText Due(DateOnly lastDay, DateOnly today) => (lastDay.DayNumber - today.DayNumber) switch
    {
        -1 => new DueText("1 dag te laat", Urgent: true),
        < -1 and var days => new DueText(string.Create(CultureInfo.InvariantCulture, $"{-days} dagen te laat"), Urgent: true),
        0 => new DueText("vandaag", Urgent: true),
        1 => new DueText("morgen", Urgent: true),
        _ => new DueText(Date(lastDay), Urgent: false),
    };

    /// <summary>A <c>time</c> element with the moment for machines and the Dutch text for people.</summary>
    public static IHtmlContent Element(DateTimeOffset moment, bool withTime = false) => new TimeElement(
        withTime ? Machine(moment) : Machine(DayOf(moment)),
        withTime ? DateAndTime(moment) : Date(moment),
        Urgent: false);

    /// <inheritdoc cref="Element(DateTimeOffset, bool)"/>
    public static IHtmlContent Element(DateOnly day) => new TimeElement(Machine(day), Date(day), Urgent: false);

    /// <summary>A <c>time</c> element with the text of <see cref="Due(DateTimeOffset, DateTimeOffset)"/>, marked when urgent.</summary>
    public static IHtmlContent DueElement(DateTimeOffset due, DateTimeOffset now)
    {
        var text = Due(due, now);
        return new TimeElement(Machine(due), text.Text, text.Urgent);
    }

    /// <inheritdoc cref="DueElement(DateTimeOffset, DateTimeOffset)"/>
    public static IHtmlContent DueElement(DateOnly lastDay, DateOnly today)
    {
        var text = Due(lastDay, today);
        return new TimeElement(Machine(lastDay), text.Text, text.Urgent);
    }

    private static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    private static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Machine(DateTimeOffset moment) =>
        Local(moment).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

/// <summary>How a term reads, and whether it is late or ends today or tomorrow.</summary>
public readonly record struct DueText(string Text, bool Urgent);
