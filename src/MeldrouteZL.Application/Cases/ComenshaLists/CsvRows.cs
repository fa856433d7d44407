using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace MeldrouteZL.Application.Cases.ComenshaLists;

/// <summary>One row of a file of comma or semicolon separated values.</summary>
/// <param name="Line">On which line of the file it begins, counted from 1.</param>
/// <param name="IsWhole">Whether its quotes close, and nothing stands behind a closing quote.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, bool IsWhole);

/// <summary>Splits a text into rows and cells (RFC 4180, and the semicolon of Dutch spreadsheets). What does not close is told with its line, and never mended.</summary>
internal static class CsvRows
{
    /// <summary>The rows that are not blank.</summary>
    /// <param name="most">After so many rows it reads no further.</param>
    public static List<CsvRow> Of(string text, char separator, int most)
    {
        var isBad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = _ => isBad = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<CsvRow>();
        while (rows.Count < most && parser.Read())
        {
            var raw = parser.RawRecord.Trim('\r', '\n');
            var begin = parser.RawRow - raw.Count(c => c == '\n');

            // A quote that never closes takes in the rest of the file, and the parser does not call that bad.
            var row = new CsvRow(begin, parser.Record!, !isBad && raw.Count(c => c == '"') % 2 == 0);
            isBad = false;
            if (row.Cells.Any(c => c.Length > 0) || !row.IsWhole)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
