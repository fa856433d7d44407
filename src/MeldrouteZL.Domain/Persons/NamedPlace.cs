using System.Globalization;
using System.Text.RegularExpressions;
using MeldrouteZL.Domain.Radar;

namespace MeldrouteZL.Domain.Persons;

/// <summary>A building or firm by the name that people use for it, with what tells it from others of that name as far as it is known.</summary>
public sealed partial record NamedPlace
{
    public const int MaxLength = SignalThing.NameMaxLength;
    private const char Between = '|';
    private const int PartsOfKey = 5;

    private NamedPlace(string name) => Name = name;

    public string Name { get; }

    /// <summary>Of the trade register (KvK), eight digits.</summary>
    public string? ChamberNumber { get; private init; }
    public DutchAddress? Address { get; private init; }

    /// <summary>Where it is when there is no more of an address.</summary>
    public string? Place { get; private init; }

    /// <summary>The same however it was typed.</summary>
    public string Key => ChamberNumber is null && Address is null && Place is null
        ? Name.Replace(Between, ' ').ToUpperInvariant()
        : string.Join(Between, Name.Replace(Between, ' '), ChamberNumber, Address?.Postcode?.Value, House, (Address?.Place ?? Place)?.Replace(Between, ' ')).ToUpperInvariant();

    private string House => Address is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Address.Number}{Address.Letter}{Address.Addition}");

    public static Parsed<NamedPlace> Parse(string? name) =>
        TypedText.Clean(name) is var clean && TypedText.ProblemOf(clean, MaxLength) is { } problem ? problem : new NamedPlace(clean);

    /// <summary>Reads a name with a number of the trade register, and an address or a place; all but the name may be unknown.</summary>
    /// <param name="address">What was read of an address; null when none was typed.</param>
    public static Parsed<NamedPlace> Parse(string? name, string? chamberNumber, Parsed<DutchAddress>? address, string? place)
    {
        var (named, number, town) = (Parse(name), string.Concat(TypedText.Clean(chamberNumber).Where(c => c is not (' ' or '.'))), TypedText.Clean(place));
        FormatProblem? problem = named.Problem
            ?? (number.Length > 0 && !EightDigits().IsMatch(number) ? FormatProblem.NotAChamberNumber : (FormatProblem?)null)
            ?? address?.Problem
            ?? (town.Length > 0 ? TypedText.ProblemOf(town, DutchAddress.PlaceMaxLength) : null);
        return problem is { } why ? why : named.Value! with
        {
            ChamberNumber = number.Length == 0 ? null : number,
            Address = address?.Value,
            Place = town.Length == 0 ? null : town,
        };
    }

    /// <summary>What the radar compares by, from a key; null for a name alone, which is everybody's.</summary>
    public static NamedPlaceClue? ClueOf(string key) =>
        key.Split(Between) is { Length: PartsOfKey } parts ? new NamedPlaceClue(parts[0], parts[1], parts[2], parts[3], parts[4]) : null;

    public override string ToString() => string.Join(", ", new[]
    {
        Name,
        ChamberNumber is null ? null : $"KvK {ChamberNumber}",
        Address?.ToString() ?? Place,
    }.Where(t => t is not null));

    [GeneratedRegex("^[0-9]{8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EightDigits();
}
