using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Persistence.EmbeddedPostgres;
using MeldrouteZL.Application.Persistence.Load;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using Npgsql;

namespace MeldrouteZL.Benchmarks;

/// <summary>
/// A PostgreSQL of this run alone, with durable settings, in a folder under temp that is gone at the end. What a killed run
/// left there goes at the next start.
/// </summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private static readonly string Prefix = Path.Combine(Path.GetTempPath(), $"meldroute-bench-{Environment.UserName}-");
    private readonly EmbeddedPostgresServer server;
    private readonly LocalSecret secret;

    private MeasuredServer(EmbeddedPostgresServer server, LocalSecret secret) => (this.server, this.secret) = (server, secret);

    /// <summary>The keys of the content of this run.</summary>
    public static string RingFile => Path.Combine(Folder, "content-keys");

    /// <summary>The folder of this run.</summary>
    public static string Folder { get; } = Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    public static async Task<MeasuredServer> StartAsync(CancellationToken cancel)
    {
        foreach (var left in Directory.GetDirectories(Path.GetDirectoryName(Prefix)!, Path.GetFileName(Prefix) + "*"))
        {
            if (await EmbeddedPostgresServer.DeleteAbandonedAsync(DataIn(left), cancel))
            {
                Directory.Delete(left, recursive: true);
            }
        }

        var server = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions { DataFolder = DataIn(Folder) }, cancel);
        return new MeasuredServer(server, LocalSecret.In(Path.Combine(Folder, "secret")));
    }

    /// <summary>A migrated database with the demo persons and so many synthetic cases.</summary>
    /// <returns>The database, and how long copying the cases took.</returns>
    public async Task<(MeasuredDatabase Database, TimeSpan Loaded)> CreateAsync(string name, int cases, CancellationToken cancel)
    {
        await RoleBootstrap.EnsureAsync(server.AdminConnectionString, name, secret, cancel);
        var logins = new DatabaseLogins(Login(name, DatabaseLogins.AppRole), Login(name, DatabaseLogins.OwnerRole), secret.Key("context"), new KeyRing(new KeyFile(RingFile, mayMake: true)));
        await Migrator.MigrateAsync(logins.Owner!, logins.ContextKey, cancel);
        await DemoSetup.EnsureAccountsAsync(logins.Owner!, cancel);
        var started = Stopwatch.GetTimestamp();
        await SyntheticLoad.RunAsync(logins.Owner!, logins.Ring, cases, DateTimeOffset.UtcNow, null, cancel);
        return (new MeasuredDatabase(logins, new NpgsqlConnectionStringBuilder(server.AdminConnectionString) { Database = name }.ConnectionString), Stopwatch.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string DataIn(string folder) => Path.Combine(folder, "data");

    private string Login(string database, string role) => server.ConnectionStringFor(database, role, secret.Password(role));
}

/// <summary>One loaded database.</summary>
/// <param name="Logins">How the application reaches it.</param>
/// <param name="Admin">The superuser, for what the measurement itself must know.</param>
internal sealed record MeasuredDatabase(DatabaseLogins Logins, string Admin);
