using System.Globalization;
using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises dates of birth as they are written in Dutch.</summary>
internal static partial class BirthDates
{
    // What is signalled happened lately: a day so long ago is somebody's birthday rather than the day of an observation.
    private const int LongAgo = 10;
    private const int WordsBefore = 24;

    private static readonly string[] Months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <param name="today">Null to take a date only when it is called a date of birth.</param>
    public static IEnumerable<FoundPersonalData> In(string text, DateOnly? today)
    {
        foreach (Match match in Date().Matches(text))
        {
            if (DayOf(match) is { } day && (IsCalledSo(text, match.Index) || (today is { Year: > LongAgo } now && day < now.AddYears(-LongAgo))))
            {
                yield return new FoundPersonalData(PersonalDataKind.BirthDate, match.Index, match.Length);
            }
        }
    }

    private static bool IsCalledSo(string text, int at) => Born().IsMatch(text[Math.Max(0, at - WordsBefore)..at]);

    // Null for a day that does not exist, such as 31-02-2001.
    private static DateOnly? DayOf(Match match)
    {
        var (day, year) = (Number(match, "d"), Number(match, "y"));
        var month = match.Groups["m"].Success ? Number(match, "m") : MonthOf(match.Groups["w"].Value);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int MonthOf(string word) => Array.IndexOf(Months, word[..3].ToLowerInvariant().Replace("mrt", "maa", StringComparison.Ordinal)) + 1;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9])(?:(?<d>[0-9]{1,2})(?<s>[-/. ])(?<m>[0-9]{1,2})\k<s>(?<y>(?:19|20)[0-9]{2})|(?<y>(?:19|20)[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})|(?<d>[0-9]{1,2}) (?<w>jan(?:uari|\.)?|feb(?:ruari|\.)?|maart|mrt\.?|apr(?:il|\.)?|mei|juni?\.?|juli?\.?|aug(?:ustus|\.)?|sep(?:t(?:ember|\.)?|\.)?|okt(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?) (?<y>(?:19|20)[0-9]{2}))(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:geboren|geboorte(?:datum|dag)?|geb\.?|gebdat\.?)\b[^0-9]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Born();
}
