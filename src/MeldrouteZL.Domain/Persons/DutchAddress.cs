using System.Globalization;
using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>An address in the Netherlands by the patterns of the BRP (domain facts, section 15), as far as it is known.</summary>
public sealed partial record DutchAddress
{
    public const int StreetMaxLength = 80;
    public const int PlaceMaxLength = 80;
    public const int HighestNumber = 99999;

    private DutchAddress() { }

    public string? Street { get; private init; }
    public int? Number { get; private init; }
    public string? Letter { get; private init; }
    public string? Addition { get; private init; }
    public Postcode? Postcode { get; private init; }
    public string? Place { get; private init; }

    /// <summary>Postcode, number, letter and addition, the same however it was typed; null while postcode or number is unknown.</summary>
    public string? Key => Postcode is null || Number is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Postcode.Value}|{Number}|{Letter}|{Addition}").ToUpperInvariant();

    /// <summary>Reads an address: postcode and house number are enough, and so are street and place.</summary>
    public static Parsed<DutchAddress> Parse(string? street, int? number, string? letter, string? addition, string? postcode, string? place)
    {
        var (road, town) = (TypedText.Clean(street), TypedText.Clean(place));
        var (suffix, more) = (TypedText.Clean(letter), TypedText.Clean(addition));
        var code = Persons.Postcode.Parse(postcode);
        FormatProblem? problem = code.Problem is { } wrong and not FormatProblem.Empty ? wrong
            : number is < 1 or > HighestNumber ? FormatProblem.HouseNumberOutOfRange
            : suffix.Length > 0 && !OneLetter().IsMatch(suffix) ? FormatProblem.HouseLetterWrong
            : more.Length > 0 && !AdditionPattern().IsMatch(more) ? FormatProblem.HouseAdditionWrong
            : road.Length > 0 && TypedText.ProblemOf(road, StreetMaxLength) is { } inStreet ? inStreet
            : town.Length > 0 && TypedText.ProblemOf(town, PlaceMaxLength) is { } inPlace ? inPlace
            : (code.Value is not null && number is not null) || (road.Length > 0 && town.Length > 0) ? null
            : FormatProblem.AddressIncomplete;
        return problem is { } why ? why : new DutchAddress
        {
            Street = OrNull(road),
            Number = number,
            Letter = OrNull(suffix),
            Addition = OrNull(more),
            Postcode = code.Value,
            Place = OrNull(town),
        };
    }

    /// <summary>On one line.</summary>
    public override string ToString()
    {
        var house = $"{Number?.ToString(CultureInfo.InvariantCulture)}{Letter}{(Addition is null ? "" : $" {Addition}")}";
        var (first, second) = ($"{Street} {house}".Trim(), $"{Postcode} {Place}".Trim());
        return first.Length > 0 && second.Length > 0 ? $"{first}, {second}" : first + second;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex("^[a-zA-Z]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneLetter();

    [GeneratedRegex(@"^[a-zA-Z0-9 \-]{1,4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AdditionPattern();
}
