using System.Globalization;

namespace MeldrouteZL.Application.Persons;

/// <summary>
/// Which state a current nationality of BRP table 32 belongs to, as ISO 3166-1 alpha-3. A mapping of our own: no public table of both was
/// found. A nationality that is of no state of that standard stands on purpose in no row: stateless, Kosovo, the British statuses beside
/// that of citizen, the American one that is no citizenship; and neither does one that has ended. Those go out as the code of the BRP only.
/// </summary>
public static class NationalityCodes
{
    private const string Resource = "MeldrouteZL.Application.Persons.Data.nationality-iso3166.csv";

    /// <summary>The codes, by code of table 32.</summary>
    public static IReadOnlyDictionary<short, string> All { get; } = Read();

    /// <summary>The state of a nationality; null when it is unknown or of none.</summary>
    public static string? Of(short? nationality) => nationality is { } code ? All.GetValueOrDefault(code) : null;

    private static Dictionary<short, string> Read()
    {
        using var stream = typeof(NationalityCodes).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var codes = new Dictionary<short, string>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line[1..^1].Split("\",\"");
            codes.Add(short.Parse(cells[0], CultureInfo.InvariantCulture), cells[1]);
        }

        return codes;
    }
}
