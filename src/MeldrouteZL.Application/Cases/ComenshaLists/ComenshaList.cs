using MeldrouteZL.Application.Attachments.Files;
using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Application.Cases.ComenshaLists;

/// <summary>One line of a list.</summary>
/// <param name="Line">Its line in the file, counted from 1.</param>
/// <param name="Reference">Our pseudonym, as it was sent.</param>
internal sealed record ListedAnswer(int Line, string Reference, ComenshaAnswer Says);

/// <summary>
/// A list of CoMensha in the form of docs/formats/comensha-confirmation.md: right as a whole, or not taken. Faults are told with their line
/// and never with what stands there, which may be of a person; a column that was not asked for is refused, with whatever it holds.
/// </summary>
/// <param name="Lines">What it says, each reference once; empty when there is a fault.</param>
/// <param name="Doubles">The lines that say word for word what an earlier one did.</param>
/// <param name="Faults">What is wrong, in Dutch; empty when nothing is.</param>
internal sealed record ComenshaList(IReadOnlyList<ListedAnswer> Lines, IReadOnlyList<int> Doubles, IReadOnlyList<string> Faults)
{
    /// <summary>As many lines may stand in a list, beside its first.</summary>
    public const int MostLines = 10_000;

    /// <summary>As many faults are told one by one.</summary>
    public const int MostFaults = 20;

    /// <param name="today">The day in the Netherlands: nothing is registered in a month to come.</param>
    public static ComenshaList Read(IncomingFile file, DateOnly today)
    {
        var (text, flaw) = ListText.Of(file);
        return text is null ? Refused([flaw!]) : Read(text, today);
    }

    private static ComenshaList Read(string text, DateOnly today)
    {
        var head = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end && end < 0 ? text.Length : end);
        var rows = CsvRows.Of(text, head.Contains(';') ? ';' : ',', MostLines + 2);
        if (rows.Count == 0)
        {
            return Refused(["Dit bestand is leeg. Kies een ander bestand."]);
        }

        var (columns, wrong) = ListColumns.Of(rows[0]);
        if (columns is null)
        {
            return Refused(wrong);
        }

        return rows.Count == 1 ? Refused(["In dit bestand staat geen enkele regel onder de namen van de kolommen."])
            : rows.Count > MostLines + 1 ? Refused([$"Dit bestand heeft meer dan {MostLines} regels. Deel het op."])
            : Read(rows, columns, today);
    }

    private static ComenshaList Read(List<CsvRow> rows, ListColumns columns, DateOnly today)
    {
        var (lines, doubles, faults) = (new Dictionary<string, ListedAnswer>(StringComparer.Ordinal), new List<int>(), new List<string>());
        foreach (var row in rows.Skip(1))
        {
            var (line, wrong) = columns.Read(row, today);
            if (line is null)
            {
                faults.AddRange(wrong.Select(w => $"Regel {row.Line}: {w}"));
            }
            else if (!lines.TryGetValue(line.Reference, out var earlier))
            {
                lines.Add(line.Reference, line);
            }
            else if (earlier.Says == line.Says)
            {
                doubles.Add(line.Line);
            }
            else
            {
                faults.Add($"Regel {row.Line}: hetzelfde kenmerk staat met andere gegevens op regel {earlier.Line}. Welke van de twee klopt, weten wij niet.");
            }
        }

        return faults.Count > 0 ? Refused(faults) : new ComenshaList([.. lines.Values], doubles, []);
    }

    private static ComenshaList Refused(IReadOnlyList<string> faults) => new([], [],
        faults.Count <= MostFaults ? faults : [.. faults.Take(MostFaults), $"En nog {faults.Count - MostFaults} andere fouten."]);
}
