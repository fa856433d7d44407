using System.Globalization;
using System.Text;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// Meetings as iCalendar (RFC 5545). Times are given in UTC, worked out for each day from the clock in the region: right in summer and
/// winter, whatever a calendar knows of time zones.
/// </summary>
public static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";

    // RFC 5545, section 3.1: octets, without the line break.
    private const int LongestLine = 75;

    /// <param name="site">The address of the application, to sign in at.</param>
    /// <param name="clocks">What runs in the trajectories of a care coordinator: a number and a kind, on a whole day.</param>
    public static string Of(IReadOnlyList<CalendarMeeting> meetings, string site, DateTimeOffset at, IReadOnlyList<CalendarClock>? clocks = null)
    {
        var text = new StringBuilder();
        void Line(string line) => Fold(text, line);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Meldroute//Screeningsoverleg//NL");
        Line("METHOD:PUBLISH");
        foreach (var meeting in meetings)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{meeting.Id:D}");
            Line($"DTSTAMP:{Utc(at)}");
            if (meeting is { Begins: { } begins, Ends: { } ends })
            {
                Line($"DTSTART:{Utc(DutchTime.At(meeting.Date, begins))}");
                Line($"DTEND:{Utc(DutchTime.At(meeting.Date, ends))}");
            }
            else
            {
                Line($"DTSTART;VALUE=DATE:{Day(meeting.Date)}");
                Line($"DTEND;VALUE=DATE:{Day(meeting.Date.AddDays(1))}");
            }

            Line("SUMMARY:Screeningsoverleg");
            if (meeting.Place is { } place)
            {
                Line($"LOCATION:{Escaped(place)}");
            }

            Line($"DESCRIPTION:{Escaped($"Meld u aan om de agenda te zien: {site}")}");
            Line($"URL:{site}");
            Line("END:VEVENT");
        }

        foreach (var clock in clocks ?? [])
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{clock.Key}");
            Line($"DTSTAMP:{Utc(at)}");
            Line($"DTSTART;VALUE=DATE:{Day(clock.Clock.DueOn)}");
            Line($"DTEND;VALUE=DATE:{Day(clock.Clock.DueOn.AddDays(1))}");
            Line($"SUMMARY:{Escaped($"{clock.Number}: {TrajectoryTexts.Of(clock.Clock)}")}");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // A longer line goes on after a break and a blank; a character is never cut in two.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
