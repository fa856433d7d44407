using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using Npgsql;
using Xunit;

namespace MeldrouteZL.TestKit;

/// <summary>
/// One server per test process with a migrated, empty database that every test class copies in milliseconds. Use it as an
/// assembly fixture.
/// </summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private const string Template = "meldroute_empty";
    private readonly TestPostgres postgres = new();
    private readonly string secretFolder = Directory.CreateTempSubdirectory("meldroute-secret-").FullName;
    private KeyRing? ring;
    private int count;

    public TestPostgres Postgres => postgres;

    public LocalSecret Secret { get; private set; } = null!;

    /// <summary>The file with the keys of the content: one for the whole test run, as EF builds its model for each.</summary>
    public string RingFile => Path.Combine(secretFolder, "content-keys");

    /// <summary>These keys.</summary>
    public KeyRing Ring => ring ??= new KeyRing(new KeyFile(RingFile, mayMake: true));

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        Secret = LocalSecret.In(secretFolder);
        Ring.EnsureIsThere(); // an application in Production makes none, whichever test comes first
        await RoleBootstrap.EnsureAsync(postgres.Server.AdminConnectionString, Template, Secret, CancellationToken.None);
        await Migrator.MigrateAsync(LoginsOf(Template).Owner!, LoginsOf(Template).ContextKey, CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await postgres.DisposeAsync();
        Directory.Delete(secretFolder, recursive: true);
    }

    /// <summary>A fresh database with the region Zuid-Limburg and nothing else.</summary>
    public async Task<TestDatabase> CreateAsync()
    {
        var name = $"t{Interlocked.Increment(ref count)}";
        var admin = await postgres.CreateDatabaseAsync(Template, name);
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        await RoleBootstrap.RestrictAsync(connection, name, CancellationToken.None);
        return new TestDatabase(LoginsOf(name), admin, RingFile);
    }

    private DatabaseLogins LoginsOf(string database) => new(
        Login(database, DatabaseLogins.AppRole), Login(database, DatabaseLogins.OwnerRole), Secret.Key("context"), Ring);

    private string Login(string database, string role) => postgres.Server.ConnectionStringFor(database, role, Secret.Password(role));
}

/// <summary>One database of one test class.</summary>
/// <param name="Logins">How the application reaches it.</param>
/// <param name="Admin">The superuser, for looking behind the walls.</param>
/// <param name="RingFile">Where the keys of its content are.</param>
public sealed record TestDatabase(DatabaseLogins Logins, string Admin, string RingFile);
