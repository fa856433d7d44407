using MeldrouteZL.Application.Persistence.EmbeddedPostgres;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Finds the database of this start: the configured server, or in Development an embedded one that goes with the application.</summary>
internal sealed class DatabaseStart : IAsyncDisposable
{
    private const string DatabaseName = "meldroute";
    private readonly EmbeddedPostgresServer? server;

    private DatabaseStart(DatabaseLogins logins, EmbeddedPostgresServer? server) => (Logins, this.server) = (logins, server);

    public DatabaseLogins Logins { get; }

    /// <exception cref="SettingsException">Outside Development something is missing from the configuration, or it makes no sense.</exception>
    public static async Task<DatabaseStart> FindAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken cancel)
    {
        var app = configuration.GetConnectionString("Meldroute");
        var owner = configuration.GetConnectionString("MeldrouteOwner");
        var key = configuration["Meldroute:ContextKey"];
        var ring = KeyPlace.Find(configuration, environment.IsDevelopment() ? SecretFolder : null);
        if (app is not null && key is not null)
        {
            var logins = DatabaseLogins.Read(app, owner, key, ring);
            if (!environment.IsDevelopment())
            {
                logins.EnsureGuardedOnTheWay();
            }

            return new DatabaseStart(logins, null);
        }

        if (!environment.IsDevelopment())
        {
            throw new SettingsException($"Set {(app is null ? "ConnectionStrings__Meldroute" : "Meldroute__ContextKey")} (docs/operations.md).");
        }

        return app is null ? await EmbeddedAsync(configuration, ring, cancel) : await DeveloperServerAsync(app, ring, cancel);
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<DatabaseStart> EmbeddedAsync(IConfiguration configuration, KeyRing ring, CancellationToken cancel)
    {
        var folder = configuration["Meldroute:DataFolder"] ?? EmbeddedPostgresOptions.DefaultDataFolder();
        var server = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder }, cancel);
        try
        {
            return new DatabaseStart(await RoleBootstrap.LoginsAsync(server.AdminConnectionString, DatabaseName, LocalSecret.In(SecretFolder), ring, cancel), server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    // A developer who names a server with its superuser gets the three roles on it; the application still enters with the harmless one.
    private static async Task<DatabaseStart> DeveloperServerAsync(string admin, KeyRing ring, CancellationToken cancel) =>
        new(await RoleBootstrap.LoginsAsync(admin, DatabaseName, LocalSecret.In(SecretFolder), ring, cancel), null);

    private static string SecretFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "meldroutezl");
}
