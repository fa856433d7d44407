using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>One row of docs/access.md: an address with what each role may do there.</summary>
/// <param name="Stages">The stages in which who may act finds the form open; empty for pages without a record.</param>
/// <param name="NeedsMore">Whether the form may be closed within those stages too.</param>
/// <param name="Lanes">The positions of the acute lane in which it is open; empty when the lane does not matter.</param>
internal sealed record AccessRow(
    string Address, string Anonymous, bool IsOfRecord, IReadOnlyList<string> Stages, bool NeedsMore, IReadOnlyList<string> Lanes, IReadOnlyDictionary<Role, string> Cells)
{
    public bool IsOpenIn(string stage, string lane) => Stages.Contains(stage) && (Lanes.Count == 0 || Lanes.Contains(lane));
}

/// <summary>The tables of docs/access.md, which people write and this reads.</summary>
internal sealed class AccessMatrix
{
    private static readonly string[] Open = ["AtVeiligThuis", "ProvisionallyClassified", "Classified", "OnAgenda", "Screened", "InFollowUp"];
    private readonly Dictionary<string, Role> codes = [];

    private AccessMatrix(IEnumerable<string[][]> tables)
    {
        foreach (var table in tables)
        {
            if (table[0] is ["code", "role", ..])
            {
                foreach (var row in table.Skip(2))
                {
                    codes.Add(row[0], Enum.Parse<Role>(row[1]));
                    Walkers.Add(Enum.Parse<Role>(row[1]), row[2]);
                }
            }
            else if (table[0] is ["address", ..])
            {
                Rows.AddRange(table.Skip(2).Select(r => RowOf(table[0], r)));
            }
        }
    }

    public List<AccessRow> Rows { get; } = [];

    /// <summary>The demo person who walks for a role.</summary>
    public Dictionary<Role, string> Walkers { get; } = [];

    public static AccessMatrix Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MeldrouteZL.sln")))
        {
            folder = folder.Parent;
        }

        return new AccessMatrix(TablesOf(File.ReadAllLines(Path.Combine(folder.FullName, "docs", "access.md"))));
    }

    private static List<string[][]> TablesOf(string[] lines)
    {
        var tables = new List<string[][]>();
        for (var i = 0; i < lines.Length; i++)
        {
            var table = lines.Skip(i).TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToArray();
            if (table.Length > 2)
            {
                tables.Add(table);
                i += table.Length;
            }
        }

        return tables;
    }

    private AccessRow RowOf(string[] head, string[] row)
    {
        if (row.Length != head.Length)
        {
            throw new FormatException($"The row of {row[0]} has {row.Length} cells, its table {head.Length}.");
        }

        string? Cell(string name) => Array.IndexOf(head, name) is >= 0 and var at ? row[at] : null;
        string[] Words(string name) => Cell(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var stages = Words("stages");
        if (Cell("elsewhere") is not (null or "404"))
        {
            throw new FormatException($"{row[0]}: to an unconnected organisation a record does not exist.");
        }

        return new AccessRow(
            row[0].Trim('`'), Cell("anonymous")!, Cell("elsewhere") is not null,
            stages.Except(["(*)", "open"]).Concat(stages.Contains("open") ? Open : []).ToList(), stages.Contains("(*)"), Words("lane").Except(["any"]).ToList(),
            codes.ToDictionary(c => c.Value, c => Cell(c.Key) ?? throw new FormatException($"{row[0]} has no cell for {c.Key}.")));
    }
}
