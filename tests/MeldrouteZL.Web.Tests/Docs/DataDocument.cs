using MeldrouteZL.Application.Persistence.RowSecurity;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/data.md: every column, its data group and level, written from the maps that protect it.</summary>
internal static class DataDocument
{
    private const string Highest = "4 strictly confidential";
    private const string Confidential = "3 confidential";
    private const string Internal = "2 internal";
    private const string Open = "1 open";

    public static string Write(IModel model) => new MarkdownPage("Data and how it is protected").Paragraph("""
            Every table and column of the database, written from `ProtectionMap` (who), `SealMap` (what is encrypted) and the model. Who gets which group of which record, by which step, stands in `access.md`; within a group a person sees all fields or none, in every stage in which the grant lives, and writes only those of the form of a step that is theirs (`route.md`).
            """)
        .Heading("Levels")
        .Table(["level", "what", "in the database", "who", "changed unseen", "in the log of use", "in other logs", "in addresses", "how long"],
        [
            [Highest, "who a victim or reporter is, and what their supporter writes", "encrypted per record (AES-256-GCM)", "the few of the group; row security", "no: sealed to its row", "that it was opened, by whom", "never", "never", "the terms of the controller (retention page); destroyed with its key"],
            [Confidential, "what happened, what was decided and what was sent", "texts encrypted per record; coded fields and dates in clear, for lists and counts", "who has the facts of that record; row security", "no: texts are sealed to their row", "that it was opened, by whom", "never", "never", "as above"],
            [Internal, "stages, numbers, grants, registers of the privacy officer, accounts, notices", "in clear; passwords hashed, secrets of apps encrypted, keys of sessions and codes hashed", "as the table says; registers by row security", "history is append-only for the application", "steps, sign-ins and changes of rights", "never; numbers neither", "numbers of records; a colleague's name where a privacy officer searches for it", "as above; accounts while they are used, sessions twelve hours"],
            [Open, "reference data of the region: organisations, terms, rules", "in clear", "everybody who is signed in", "only the owner changes it", "–", "may stand there", "may stand there", "while it is valid"],
        ])
        .Heading("Tables")
        .Table(["table", "kept for", "group", "level", "encrypted", "in clear"], model.GetEntityTypes().Where(e => ProtectionMap.All.ContainsKey(e.ClrType)).OrderBy(e => e.GetTableName(), StringComparer.Ordinal).Select(Row))
        .ToString();

    /// <summary>The level of a table; its most protected column counts.</summary>
    public static string LevelOf(Application.Persistence.RowSecurity.Protection protection, string table) =>
        (protection.Group & (DataGroups.VictimIdentity | DataGroups.ReporterIdentity | DataGroups.Trajectory)) != 0 ? Highest
        : (protection.Group & (DataGroups.Facts | DataGroups.Disclosures)) != 0 || SealMap.All.Values.Any(t => t.Name == table) ? Confidential
        : protection.Reason?.StartsWith("reference", StringComparison.Ordinal) == true ? Open
        : Internal;

    private static string[] Row(IEntityType entity)
    {
        var (table, protection) = (entity.GetTableName()!, ProtectionMap.All[entity.ClrType]);
        var encrypted = SealMap.All.TryGetValue(entity.ClrType, out var map) ? map.Columns.Values.Select(c => c.ToString().Split('.')[1]).ToHashSet() : [];
        var columns = entity.GetProperties().Select(p => p.GetColumnName()).Order(StringComparer.Ordinal).ToList();
        return
        [
            $"`{table}`", $"{protection.Kind}", protection.Group == DataGroups.None ? "–" : $"{protection.Group}", LevelOf(protection, table),
            string.Join(", ", columns.Where(encrypted.Contains)), string.Join(", ", columns.Where(c => !encrypted.Contains(c))),
        ];
    }
}
