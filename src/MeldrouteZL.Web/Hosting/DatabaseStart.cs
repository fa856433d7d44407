using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence.EmbeddedPostgres;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using Npgsql;

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
            return new DatabaseStart(new DatabaseLogins(Login("Meldroute", app)!, Login("MeldrouteOwner", owner), KeyIn(key), ring), null);
        }

        if (!environment.IsDevelopment())
        {
            throw new SettingsException($"Set {(app is null ? "ConnectionStrings__Meldroute" : "Meldroute__ContextKey")} (docs/operations.md).");
        }

        return app is null ? await EmbeddedAsync(configuration, ring, cancel) : await DeveloperServerAsync(app, ring, cancel);
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Neither message repeats what stands there: it holds a password or is a secret.
    private static string? Login(string name, string? text)
    {
        try
        {
            return text is null || new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 } ? text : throw new SettingsException($"ConnectionStrings__{name} names no Host (docs/operations.md).");
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            throw new SettingsException($"ConnectionStrings__{name} cannot be read as a connection string (docs/operations.md).");
        }
    }

    private static byte[] KeyIn(string text)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length >= SignedContext.KeyBytes
            ? key[..length] : throw new SettingsException($"Meldroute__ContextKey must be at least {SignedContext.KeyBytes} random bytes in base64 (docs/operations.md).");
    }

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
