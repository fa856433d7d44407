using Xunit;

namespace MeldrouteZL.Web.Tests.Screening;

/// <summary>Reads iCalendar by the grammar of RFC 5545 (sections 3.1, 3.3.5, 3.3.11 and 3.6), on its own: it shares nothing with what writes it.</summary>
internal static class CalendarReading
{
    /// <summary>The events, each with its properties by name (without parameters).</summary>
    public static IReadOnlyList<Dictionary<string, string>> Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Contains("VERSION:2.0", lines);
        Assert.Single(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));

        var events = new List<Dictionary<string, string>>();
        foreach (var line in lines[1..^1])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon].Split(';')[0], line[(colon + 1)..]);
            if (name == "BEGIN")
            {
                Assert.Equal("VEVENT", value);
                events.Add([]);
            }
            else if (name != "END" && events.Count > 0)
            {
                events[^1].Add(name, Unescaped(value));
            }
        }

        Assert.All(events, e => Assert.All((string[])["UID", "DTSTAMP", "DTSTART"], name => Assert.True(e.ContainsKey(name), name)));
        Assert.Equal(events.Count, events.Select(e => e["UID"]).Distinct().Count());
        return events;
    }

    /// <summary>A moment in UTC (form 2 of section 3.3.5).</summary>
    public static DateTimeOffset Moment(string value) => DateTimeOffset.ParseExact(value, "yyyyMMdd'T'HHmmss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal);

    private static string Unescaped(string value)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
