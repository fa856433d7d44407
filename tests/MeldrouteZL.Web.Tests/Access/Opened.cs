using System.Globalization;
using System.Text.RegularExpressions;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>
/// Asks behind all walls with content readable: a table named as <c>opened.signal</c> in a question is a copy for this question
/// alone, opened with the keys of the test run as the application does.
/// </summary>
internal static partial class Opened
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The first column of every row, as text.</summary>
    public static async Task<List<string>> ColumnAsync(TestDatabase database, string sql, params object[] parameters)
    {
        await using var connection = new NpgsqlConnection(database.Admin);
        await connection.OpenAsync(Cancel);
        foreach (var name in Named().Matches(sql).Select(m => m.Groups[1].Value).Distinct())
        {
            await CopyAsync(connection, SealMap.All.Values.Single(t => t.Name == name), new ContentReader(database.Logins.Ring));
        }

        await using var command = new NpgsqlCommand(Named().Replace(sql, "opened_$1"), connection);
        command.Parameters.AddRange(parameters.Select(p => new NpgsqlParameter { Value = p }).ToArray());
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        await reader.DisposeAsync();
        await SuperUser.RunAsync(connection, "DISCARD TEMP");
        return rows;
    }

    /// <summary>The tables in which a text can be read, by name.</summary>
    public static async Task<List<string>> TablesWithAsync(TestDatabase database, string text)
    {
        var found = new List<string>();
        foreach (var table in await SuperUser.ColumnAsync(database.Admin, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'meldroute' AND table_type = 'BASE TABLE' ORDER BY 1"))
        {
            var schema = SealMap.All.Values.Any(t => t.Name == table) ? "opened" : "meldroute";
            if (await ColumnAsync(database, $"SELECT 1 FROM {schema}.{table} x WHERE x::text LIKE '%' || $1 || '%' LIMIT 1", text) is not [])
            {
                found.Add(table);
            }
        }

        return found;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, SealedTable table, ContentReader content)
    {
        var columns = table.Columns.Select(c => (Name: c.Value.ToString().Split('.')[1], c.Value)).ToList();
        var rows = await ReadAsync(connection, $"SELECT ctid::text, {string.Join(", ", columns.Select(c => $"(SELECT r.\"{c.Name}\" FROM meldroute.{table.View} r WHERE r.{{0}} = t.{{0}})"))} FROM meldroute.{table.Name} t", table, columns, content);
        await SuperUser.RunAsync(connection, $"CREATE TEMP TABLE opened_{table.Name} AS SELECT *, ctid::text AS ctid_of FROM meldroute.{table.Name}");
        foreach (var (name, _) in columns)
        {
            await SuperUser.RunAsync(connection, $"ALTER TABLE opened_{table.Name} ALTER COLUMN \"{name}\" TYPE text USING NULL");
        }

        foreach (var (at, texts) in rows)
        {
            await using var command = new NpgsqlCommand($"UPDATE opened_{table.Name} SET {string.Join(", ", columns.Select((c, i) => $"\"{c.Name}\" = ${i + 2}"))} WHERE ctid_of = $1", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = at });
            command.Parameters.AddRange(texts.Select(t => new NpgsqlParameter { Value = (object?)t ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text }).ToArray());
            await command.ExecuteNonQueryAsync(Cancel);
        }
    }

    private static async Task<List<(string At, string?[] Texts)>> ReadAsync(
        NpgsqlConnection connection, string sql, SealedTable table, List<(string Name, SealedColumn Column)> columns, ContentReader content)
    {
        await using var key = new NpgsqlCommand(
            "SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indisprimary AND i.indrelid = $1::regclass", connection)
        { Parameters = { new() { Value = $"meldroute.{table.Name}" } } };
        var name = (string)(await key.ExecuteScalarAsync(Cancel))!;
        await using var command = new NpgsqlCommand(sql.Replace("{0}", name, StringComparison.Ordinal), connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<(string, string?[])>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add((reader.GetString(0), [.. columns.Select((c, i) => content.Text(reader, i + 1, c.Column))]));
        }

        return rows;
    }

    [GeneratedRegex(@"\bopened\.(\w+)")]
    private static partial Regex Named();
}
