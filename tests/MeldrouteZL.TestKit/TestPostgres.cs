using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Persistence.EmbeddedPostgres;
using Npgsql;
using Xunit;

namespace MeldrouteZL.TestKit;

/// <summary>
/// One real PostgreSQL per test process, in a folder of its own under temp, gone at the end. Use it as an assembly fixture:
/// <c>[assembly: AssemblyFixture(typeof(TestPostgres))]</c>.
/// </summary>
public sealed class TestPostgres : IAsyncLifetime
{
    private static readonly string Prefix = Path.Combine(Path.GetTempPath(), $"meldroute-tests-{Environment.UserName}-");
    private static readonly string OwnFolder = Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    private EmbeddedPostgresServer? server;

    /// <summary>The running server.</summary>
    public EmbeddedPostgresServer Server =>
        server ?? throw new InvalidOperationException($"{nameof(TestPostgres)} was not initialised.");

    public async ValueTask InitializeAsync()
    {
        await DeleteLeftoversAsync();
        server = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = DataFolderIn(OwnFolder), Durable = false }, CancellationToken.None);
        // After the server's own handler, which stops it.
        AppDomain.CurrentDomain.ProcessExit += DeleteOwnFolder;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            return;
        }

        await server.DisposeAsync();
        AppDomain.CurrentDomain.ProcessExit -= DeleteOwnFolder;
        DeleteOwnFolder(null, EventArgs.Empty);
    }

    /// <summary>
    /// Copies a template database (<c>template0</c> for an empty one). Nobody may be connected to the template.
    /// </summary>
    /// <returns>The superuser's connection string of the new database.</returns>
    public async Task<string> CreateDatabaseAsync(string template, string name)
    {
        await ExecuteAsync($"CREATE DATABASE {Quoted(name)} TEMPLATE {Quoted(template)}");
        return new NpgsqlConnectionStringBuilder(Server.AdminConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Drops a database and whatever is connected to it; nothing happens when it does not exist.</summary>
    public Task DropDatabaseAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)");

    /// <summary>Runs a statement as superuser on database <c>postgres</c>, for one to make login roles.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server.AdminConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string DataFolderIn(string folder) => Path.Combine(folder, "data");

    private static void DeleteOwnFolder(object? sender, EventArgs e)
    {
        if (Directory.Exists(OwnFolder))
        {
            Directory.Delete(OwnFolder, recursive: true);
        }
    }

    // What a killed test process left, its server included.
    private static async Task DeleteLeftoversAsync()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetDirectoryName(Prefix)!, Path.GetFileName(Prefix) + "*"))
        {
            if (int.TryParse(folder[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
                && !Lives(processId)
                && await EmbeddedPostgresServer.DeleteAbandonedAsync(DataFolderIn(folder), CancellationToken.None)
                && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static bool Lives(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            // There is no such process.
            return false;
        }
    }
}
