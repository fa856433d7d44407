using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises citizen service numbers (BSN) by the test of eleven.</summary>
internal static partial class CitizenServiceNumbers
{
    public static IEnumerable<FoundPersonalData> In(string text) =>
        Digits().Matches(text).Where(m => PassesEleven(m.ValueSpan)).Select(m => new FoundPersonalData(PersonalDataKind.CitizenServiceNumber, m.Index, m.Length));

    // Weights 9 to 2 and -1; eight digits lost their leading zero (domain facts, section 15).
    private static bool PassesEleven(ReadOnlySpan<char> run)
    {
        Span<int> digits = stackalloc int[9];
        var at = 9;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(run[i]))
            {
                digits[--at] = run[i] - '0';
            }
        }

        var sum = -digits[8];
        for (var i = 0; i < 8; i++)
        {
            sum += digits[i] * (9 - i);
        }

        return sum % 11 == 0 && run.ContainsAnyInRange('1', '9');
    }

    // Eight or nine digits as people group them; a date such as 12.03.2026 is none.
    [GeneratedRegex(@"(?<![0-9])(?![0-9]{1,2}[. ][0-9]{1,2}[. ][0-9]{4}(?![0-9]))[0-9](?:[. ]?[0-9]){7,8}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
