using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>
/// A name as people have them: one name only is a name, in any script (domain facts, section 15; the BRP takes fewer letters).
/// </summary>
public sealed partial record PersonName
{
    public const int PartMaxLength = 200;
    public const int PrefixMaxLength = 10;

    private PersonName(string? givenNames, string? prefix, string? familyName) => (GivenNames, Prefix, FamilyName) = (givenNames, prefix, familyName);

    public string? GivenNames { get; }

    /// <summary>As "van der"; never without a family name.</summary>
    public string? Prefix { get; }
    public string? FamilyName { get; }

    /// <summary>Reads a name; at least one of given and family names must be there.</summary>
    public static Parsed<PersonName> Parse(string? givenNames, string? prefix, string? familyName)
    {
        var (given, between, family) = (TypedText.Clean(givenNames), TypedText.Clean(prefix), TypedText.Clean(familyName));
        if (given.Length == 0 && family.Length == 0)
        {
            return between.Length == 0 ? FormatProblem.Empty : FormatProblem.NotAPrefix;
        }

        var problem = given.Length > 0 ? TypedText.ProblemOf(given, PartMaxLength) : null;
        problem ??= family.Length > 0 ? TypedText.ProblemOf(family, PartMaxLength) : null;
        problem ??= between.Length > 0 && (family.Length == 0 || !PrefixPattern().IsMatch(between)) ? FormatProblem.NotAPrefix : null;
        return problem is { } why ? why : new PersonName(OrNull(given), OrNull(between), OrNull(family));
    }

    public override string ToString() => string.Join(' ', new[] { GivenNames, Prefix, FamilyName }.Where(p => p is not null));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex("^[a-zA-Z ']{1,10}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrefixPattern();
}
