using System.Globalization;
using MeldrouteZL.Application.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>
/// The views through which sealed tables are read: each sealed value with the wrapped key and the ids of the row it stands in
/// (<see cref="Envelope"/>). Row security is that of who asks. Where no sealed column is asked, PostgreSQL leaves the keys out.
/// </summary>
internal static class ReadViews
{
    // UTF-8 needs at most three bytes for what .NET counts as one character.
    private const int MostBytesPerCharacter = 3;

    public static string Build(IEntityType entity)
    {
        if (!SealMap.All.TryGetValue(entity.ClrType, out var table))
        {
            return "";
        }

        var key = SealMap.Keys[table.Key];
        var owner = entity.FindProperty(table.Owner)!.GetColumnName();
        var row = entity.FindPrimaryKey()!.Properties[0].GetColumnName();
        var columns = entity.GetProperties().OrderBy(p => p.GetColumnName(), StringComparer.Ordinal).Select(p =>
        {
            var column = p.GetColumnName();
            var envelope = $"k.wrapped || uuid_send(t.{owner}) || uuid_send(t.{row}) || t.\"{column}\"";
            return !table.Columns.ContainsKey(p.Name) ? $"t.\"{column}\""
                : p.IsNullable ? $"{envelope} AS \"{column}\""
                : $"coalesce({envelope}, '') AS \"{column}\"";
        });
        var (sealedTable, view) = (RowSecurityScript.Qualified(table.Name), RowSecurityScript.Qualified(table.View));
        return $"""
            DROP VIEW IF EXISTS {view};
            CREATE VIEW {view} WITH (security_invoker = true) AS SELECT {string.Join(", ", columns)}
            FROM {sealedTable} t LEFT JOIN {RowSecurityScript.Qualified(key.Name)} k ON k.{key.OwnerColumn} = t.{owner};
            REVOKE ALL ON {view} FROM PUBLIC, meldroute_app;
            GRANT SELECT ON {view} TO meldroute_app;
            {string.Concat(entity.GetProperties().Where(p => table.Columns.ContainsKey(p.Name)).Select(p => Length(sealedTable, p)))}
            """;
    }

    // As long as sealing makes it, and no longer than the longest text; or empty, where the content was destroyed.
    private static string Length(string table, IProperty property)
    {
        var column = property.GetColumnName();
        var name = $"ck_{property.DeclaringType.ContainingEntityType.GetTableName()}_{column}_sealed";
        var most = property.GetMaxLength() is { } length ? string.Create(CultureInfo.InvariantCulture, $"{Envelope.SealOverhead + (length * MostBytesPerCharacter)}") : "64";
        return string.Create(CultureInfo.InvariantCulture, $"""
            ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name};
            ALTER TABLE {table} ADD CONSTRAINT {name} CHECK (octet_length("{column}") BETWEEN {Envelope.SealOverhead} AND {most} OR octet_length("{column}") = 0) NOT VALID;

            """);
    }
}
