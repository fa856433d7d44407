using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises Dutch licence plates in the fourteen patterns of the vehicle register, written with hyphens.</summary>
internal static partial class LicencePlates
{
    public static IEnumerable<FoundPersonalData> In(string text) =>
        Plate().Matches(text).Select(m => new FoundPersonalData(PersonalDataKind.LicencePlate, m.Index, m.Length));

    // Without vowels, as all plates of the last forty years are: "3-tot-10" is no car.
    [GeneratedRegex(
        @"(?<![\w-])(?:(?=[0-9-]*[a-z])(?:[b-df-hj-np-tv-z]{2}|[0-9]{2})-(?:[b-df-hj-np-tv-z]{2}|[0-9]{2})-(?:[b-df-hj-np-tv-z]{2}|[0-9]{2})(?<!(?:[a-z]{2}-){2}[a-z]{2})|[0-9]{2}-[b-df-hj-np-tv-z]{3}-[0-9]|[0-9]-[b-df-hj-np-tv-z]{3}-[0-9]{2}|[b-df-hj-np-tv-z]{2}-[0-9]{3}-[b-df-hj-np-tv-z]|[b-df-hj-np-tv-z]-[0-9]{3}-[b-df-hj-np-tv-z]{2}|[b-df-hj-np-tv-z]{3}-[0-9]{2}-[b-df-hj-np-tv-z]|[b-df-hj-np-tv-z]-[0-9]{2}-[b-df-hj-np-tv-z]{3}|[0-9]-[b-df-hj-np-tv-z]{2}-[0-9]{3}|[0-9]{3}-[b-df-hj-np-tv-z]{2}-[0-9])(?![\w-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plate();
}
