using System.Globalization;

namespace MeldrouteZL.Application.Persons;

/// <summary>A row of a national table of the BRP.</summary>
/// <param name="IsCurrent">Whether it has no end date: what ended is shown, and no longer offered.</param>
public sealed record BrpEntry(short Code, string Name, bool IsCurrent);

/// <summary>The national tables that origin is recorded with. Public government data, as they were published.</summary>
public static class BrpTables
{
    /// <summary>The Netherlands in table 34.</summary>
    public const short Netherlands = 6030;

    /// <summary>Table 32.</summary>
    public static IReadOnlyDictionary<short, BrpEntry> Nationalities { get; } = Read(32);

    /// <summary>Table 34.</summary>
    public static IReadOnlyDictionary<short, BrpEntry> Countries { get; } = Read(34);

    /// <summary>Table 56.</summary>
    public static IReadOnlyDictionary<short, BrpEntry> ResidenceTitles { get; } = Read(56);

    // Code, name, first day, last day; the code 0 means unknown, which is said by choosing nothing.
    private static Dictionary<short, BrpEntry> Read(int table)
    {
        var resource = string.Create(CultureInfo.InvariantCulture, $"MeldrouteZL.Application.Persons.Data.brp-tabel{table}.csv");
        using var stream = typeof(BrpTables).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var entries = new Dictionary<short, BrpEntry>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line[1..^1].Split("\",\"");
            var code = short.Parse(cells[0], CultureInfo.InvariantCulture);
            if (code != 0)
            {
                entries[code] = new BrpEntry(code, cells[1], cells[3].Length == 0);
            }
        }

        return entries;
    }
}
