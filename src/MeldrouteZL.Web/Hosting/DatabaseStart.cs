using MeldrouteZL.Application.Persistence.EmbeddedPostgres;
using MeldrouteZL.Application.Persistence.Setup;
using Npgsql;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Finds the database of this start: the configured server, or in Development an embedded one that goes with the application.</summary>
internal sealed class DatabaseStart : IAsyncDisposable
{
    private const string DatabaseName = "meldroute";
    private readonly EmbeddedPostgresServer? server;

    private DatabaseStart(DatabaseLogins logins, EmbeddedPostgresServer? server) => (Logins, this.server) = (logins, server);

    public DatabaseLogins Logins { get; }

    /// <exception cref="InvalidOperationException">Outside Development something is missing from the configuration.</exception>
    public static async Task<DatabaseStart> FindAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken cancel)
    {
        var app = configuration.GetConnectionString("Meldroute");
        var owner = configuration.GetConnectionString("MeldrouteOwner");
        var key = configuration["Meldroute:ContextKey"];
        if (app is not null && key is not null)
        {
            return new DatabaseStart(new DatabaseLogins(app, owner, Convert.FromBase64String(key)), null);
        }

        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("Set ConnectionStrings__Meldroute and Meldroute__ContextKey (docs/operations.md).");
        }

        return app is null ? await EmbeddedAsync(configuration, cancel) : await DeveloperServerAsync(app, cancel);
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<DatabaseStart> EmbeddedAsync(IConfiguration configuration, CancellationToken cancel)
    {
        var folder = configuration["Meldroute:DataFolder"] ?? EmbeddedPostgresOptions.DefaultDataFolder();
        var server = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder }, cancel);
        try
        {
            var secret = LocalSecret.In(SecretFolder);
            await RoleBootstrap.EnsureAsync(server.AdminConnectionString, DatabaseName, secret, cancel);
            string Login(string role) => server.ConnectionStringFor(DatabaseName, role, secret.Password(role));
            return new DatabaseStart(
                new DatabaseLogins(Login(DatabaseLogins.AppRole), Login(DatabaseLogins.OwnerRole), secret.Key("context")), server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    // A developer who names a server with its superuser gets the three roles on it; the application still enters with the harmless one.
    private static async Task<DatabaseStart> DeveloperServerAsync(string admin, CancellationToken cancel)
    {
        var secret = LocalSecret.In(SecretFolder);
        var settings = new NpgsqlConnectionStringBuilder(admin);
        var database = settings.Database ?? DatabaseName;
        settings.Database = "postgres";
        await RoleBootstrap.EnsureAsync(settings.ConnectionString, database, secret, cancel);
        string Login(string role) => new NpgsqlConnectionStringBuilder(admin) { Database = database, Username = role, Password = secret.Password(role) }.ConnectionString;
        return new DatabaseStart(new DatabaseLogins(Login(DatabaseLogins.AppRole), Login(DatabaseLogins.OwnerRole), secret.Key("context")), null);
    }

    private static string SecretFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "meldroutezl");
}
