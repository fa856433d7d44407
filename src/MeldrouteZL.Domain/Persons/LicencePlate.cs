using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>A licence plate: a Dutch one with its dashes where they belong (side codes of the RDW), any other as it was typed.</summary>
public sealed partial record LicencePlate
{
    public const int MaxLength = 15;

    private LicencePlate(string asTyped, string key, bool isDutch) => (AsTyped, Key, IsDutch) = (asTyped, key, isDutch);

    public string AsTyped { get; }

    /// <summary>Letters and digits only, upper case: the same however it was typed.</summary>
    public string Key { get; }

    /// <summary>Whether letters and digits stand as on a Dutch plate. A foreign one may look the same.</summary>
    public bool IsDutch { get; }

    public static Parsed<LicencePlate> Parse(string? text)
    {
        var typed = TypedText.Clean(text);
        if (TypedText.ProblemOf(typed, MaxLength) is { } problem)
        {
            return problem;
        }

        var key = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit));
        return key.Length < 2 || typed.Any(c => !char.IsLetterOrDigit(c) && c is not (' ' or '-' or '.')) ? FormatProblem.NotAPlate
            : new LicencePlate(typed, key, SideCode().IsMatch(key));
    }

    /// <summary>A Dutch plate with dashes between its groups, another one as it was typed.</summary>
    public override string ToString() => IsDutch ? string.Join('-', Groups(Key)) : AsTyped;

    // Four of the same kind in a row are two groups of two.
    private static IEnumerable<string> Groups(string key) =>
        Runs().Matches(key).SelectMany(m => m.Length == 4 ? [m.Value[..2], m.Value[2..]] : new[] { m.Value });

    // Side codes 1 to 14 (X letter, 9 digit): XX9999 9999XX 99XX99 XX99XX XXXX99 99XXXX 99XXX9 9XXX99 XX999X X999XX XXX99X X99XXX 9XX999 999XX9.
    [GeneratedRegex("^(?:[A-Z]{2}[0-9]{4}|[0-9]{4}[A-Z]{2}|[0-9]{2}[A-Z]{2}[0-9]{2}|[A-Z]{2}[0-9]{2}[A-Z]{2}|[A-Z]{4}[0-9]{2}|[0-9]{2}[A-Z]{4}"
        + "|[0-9]{2}[A-Z]{3}[0-9]|[0-9][A-Z]{3}[0-9]{2}|[A-Z]{2}[0-9]{3}[A-Z]|[A-Z][0-9]{3}[A-Z]{2}|[A-Z]{3}[0-9]{2}[A-Z]|[A-Z][0-9]{2}[A-Z]{3}|[0-9][A-Z]{2}[0-9]{3}|[0-9]{3}[A-Z]{2}[0-9])$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SideCode();

    [GeneratedRegex("[A-Z]+|[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Runs();
}
