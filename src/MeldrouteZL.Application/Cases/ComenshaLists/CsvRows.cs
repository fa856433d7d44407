using System.Text;

namespace MeldrouteZL.Application.Cases.ComenshaLists;

/// <summary>One row of a file of comma or semicolon separated values.</summary>
/// <param name="Line">On which line of the file it begins, counted from 1.</param>
/// <param name="IsWhole">Whether its quotes close, and nothing stands behind a closing quote.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, bool IsWhole);

/// <summary>
/// Splits a text into rows and cells (RFC 4180, and the semicolon of Dutch spreadsheets). It guesses nothing and mends nothing: what does
/// not close is told with its line.
/// </summary>
internal static class CsvRows
{
    /// <summary>The rows that are not blank.</summary>
    /// <param name="most">After so many rows it reads no further.</param>
    public static List<CsvRow> Of(string text, char separator, int most)
    {
        var (rows, at, line) = (new List<CsvRow>(), 0, 1);
        while (at < text.Length && rows.Count < most)
        {
            var row = Next(text, separator, ref at, ref line);
            if (row.Cells.Any(c => c.Length > 0) || !row.IsWhole)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static CsvRow Next(string text, char separator, ref int at, ref int line)
    {
        var (begin, cells, isWhole) = (line, new List<string>(), true);
        while (true)
        {
            cells.Add(Cell(text, separator, ref at, ref line, ref isWhole).Trim());
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            EndOfLine(text, ref at, ref line);
            return new CsvRow(begin, cells, isWhole);
        }
    }

    private static string Cell(string text, char separator, ref int at, ref int line, ref bool isWhole)
    {
        var cell = new StringBuilder();
        var isQuoted = at < text.Length && text[at] == '"';
        if (isQuoted)
        {
            at++;
            isWhole &= Quoted(text, cell, ref at, ref line);
        }

        // Behind a closing quote nothing may stand; what begins without one may hold no quote.
        for (; at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'); at++)
        {
            isWhole &= !isQuoted && text[at] != '"';
            cell.Append(text[at]);
        }

        return cell.ToString();
    }

    private static bool Quoted(string text, StringBuilder cell, ref int at, ref int line)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                line += text[at] == '\n' ? 1 : 0;
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private static void EndOfLine(string text, ref int at, ref int line)
    {
        at += at < text.Length && text[at] == '\r' ? 1 : 0;
        at += at < text.Length && text[at] == '\n' ? 1 : 0;
        line++;
    }
}
