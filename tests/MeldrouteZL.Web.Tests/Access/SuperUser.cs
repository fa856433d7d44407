using System.Text.Json;
using Npgsql;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>Looks behind both walls, and tells what a login gets for a statement.</summary>
internal static class SuperUser
{
    /// <summary>The first column of every row, as text.</summary>
    public static async Task<List<string>> ColumnAsync(string connection, string sql, params object[] parameters)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters.Select(p => new NpgsqlParameter { Value = p }).ToArray());
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return rows;
    }

    /// <summary>Every row of a table.</summary>
    public static async Task<List<JsonElement>> RowsAsync(string connection, string table) =>
        (await ColumnAsync(connection, $"SELECT row_to_json(t)::text FROM meldroute.{table} t")).ConvertAll(j => JsonDocument.Parse(j).RootElement);

    public static async Task RunAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    public static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
}
