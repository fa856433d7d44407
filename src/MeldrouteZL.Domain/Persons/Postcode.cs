using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>A Dutch postcode: four digits, the first not zero, and two letters other than SA, SD and SS (domain facts, section 15).</summary>
public sealed partial record Postcode
{
    private Postcode(string value) => Value = value;

    /// <summary>Upper case, without a space.</summary>
    public string Value { get; }

    public static Parsed<Postcode> Parse(string? text) => TypedText.Clean(text).ToUpperInvariant() switch
    {
        "" => FormatProblem.Empty,
        var typed when Pattern().IsMatch(typed) => new Postcode(typed.Replace(" ", "", StringComparison.Ordinal)),
        _ => FormatProblem.NotAPostcode,
    };

    /// <summary>As it is written on an envelope.</summary>
    public override string ToString() => $"{Value[..4]} {Value[4..]}";

    [GeneratedRegex("^[1-9][0-9]{3} ?(?!S[ADS]$)[A-Z]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
