using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises citizen service numbers (BSN) by the test of eleven.</summary>
internal static partial class CitizenServiceNumbers
{
    public static IEnumerable<FoundPersonalData> In(string text) =>
        Digits().Matches(text).Where(m => PassesEleven(m.ValueSpan)).Select(m => new FoundPersonalData(PersonalDataKind.CitizenServiceNumber, m.Index, m.Length));

    // Eight digits lost their leading zero.
    private static bool PassesEleven(ReadOnlySpan<char> run)
    {
        Span<char> digits = stackalloc char[CitizenServiceNumber.Length];
        digits.Fill('0');
        var at = digits.Length;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(run[i]))
            {
                digits[--at] = run[i];
            }
        }

        return CitizenServiceNumber.PassesEleven(digits);
    }

    // Eight or nine digits as people group them; a date such as 12.03.2026 is none.
    [GeneratedRegex(@"(?<![0-9])(?![0-9]{1,2}[. ][0-9]{1,2}[. ][0-9]{4}(?![0-9]))[0-9](?:[. ]?[0-9]){7,8}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
