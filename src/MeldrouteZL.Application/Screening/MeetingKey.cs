using System.Globalization;

namespace MeldrouteZL.Application.Screening;

/// <summary>A meeting is known by its date: there is one table per region. In addresses it reads 2026-11-24.</summary>
public static class MeetingKey
{
    private const string Format = "yyyy-MM-dd";

    public static string Of(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>Null when the text is no date in this form.</returns>
    public static DateOnly? Parse(string? key) =>
        DateOnly.TryParseExact(key, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
