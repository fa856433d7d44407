using Npgsql;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>
/// Takes the second wall down for the owner within one transaction: COPY does not work under row security, and triggers
/// that look up the mask of every row would take hours. Nobody else can look meanwhile, since the tables are locked, and a
/// load that fails leaves everything as it was.
/// </summary>
internal static class OpenedTables
{
    public static Task OpenAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancel) =>
        RunAsync(connection, tables, "NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER", cancel);

    public static Task CloseAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancel) =>
        RunAsync(connection, tables, "ENABLE TRIGGER USER, FORCE ROW LEVEL SECURITY", cancel);

    private static async Task RunAsync(NpgsqlConnection connection, IEnumerable<string> tables, string change, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(string.Concat(tables.Select(t => $"ALTER TABLE {t} {change};\n")), connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
