using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Personal data that can be recognised in free text.</summary>
public enum PersonalDataKind
{
    CitizenServiceNumber,
    EmailAddress,
    PhoneNumber,
}

/// <summary>
/// Finds what must not stand in text about nobody: advice of Veilig Thuis carries no data on persons (domain facts, section 7).
/// Names cannot be recognised; who writes stays responsible for those.
/// </summary>
public static partial class PersonalDataInText
{
    /// <summary>The kinds that stand in this text, each once.</summary>
    public static IReadOnlyList<PersonalDataKind> Find(string text)
    {
        var found = new List<PersonalDataKind>();
        if (HasServiceNumber(text))
        {
            found.Add(PersonalDataKind.CitizenServiceNumber);
        }

        if (Email().IsMatch(text))
        {
            found.Add(PersonalDataKind.EmailAddress);
        }

        if (Phone().IsMatch(text))
        {
            found.Add(PersonalDataKind.PhoneNumber);
        }

        return found;
    }

    private static bool HasServiceNumber(string text)
    {
        foreach (var run in Digits().EnumerateMatches(text))
        {
            if (PassesEleven(text.AsSpan(run.Index, run.Length)))
            {
                return true;
            }
        }

        return false;
    }

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
    [GeneratedRegex(@"(?<![0-9])(?![0-9]{1,2}[. ][0-9]{1,2}[. ][0-9]{4}(?![0-9]))[0-9](?:[. ]?[0-9]){7,8}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();

    // International, or ten digits that begin with a zero. The free and paid service numbers (0800, 0900) belong to nobody.
    [GeneratedRegex(@"(?<![0-9])(?:(?:\+|00)(?:[ ().-]{0,2}[0-9]){9,14}|0(?!800|900)[ .-]?[1-9](?:[ .-]?[0-9]){8})(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();
}
