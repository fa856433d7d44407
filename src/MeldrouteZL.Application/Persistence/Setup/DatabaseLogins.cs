using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Protection;
using Npgsql;

namespace MeldrouteZL.Application.Persistence.Setup;

/// <summary>How the application reaches its database.</summary>
/// <param name="App">The login that owns nothing and cannot bypass row security.</param>
/// <param name="Owner">The login for migrations; null where the application may not migrate.</param>
/// <param name="ContextKey">The key that signs who asks; the database holds the same one.</param>
/// <param name="Ring">The keys of the content, which the database does not hold.</param>
public sealed record DatabaseLogins(string App, string? Owner, byte[] ContextKey, KeyRing Ring)
{
    public const string OwnerRole = "meldroute_owner";
    public const string AppRole = "meldroute_app";
    public const string KeeperRole = "meldroute_keeper";

    /// <summary>Takes the logins as they are set; no message repeats them, since they hold passwords and a secret.</summary>
    /// <exception cref="SettingsException">One of them makes no sense.</exception>
    public static DatabaseLogins Read(string app, string? owner, string contextKey, KeyRing ring) =>
        new(Login("Meldroute", app), owner is null ? null : Login("MeldrouteOwner", owner), Key(contextKey), ring);

    /// <summary>Refuses logins that would travel over a network in clear, or to a server that does not prove who it is.</summary>
    /// <exception cref="SettingsException">The server is another machine, and its certificate is not asked for.</exception>
    public void EnsureGuardedOnTheWay()
    {
        foreach (var (name, text) in new[] { ("Meldroute", App), ("MeldrouteOwner", Owner) })
        {
            if (text is not null && new NpgsqlConnectionStringBuilder(text) is { SslMode: not SslMode.VerifyFull } login && !login.Host!.Split(',').All(IsThisMachine))
            {
                throw new SettingsException($"ConnectionStrings__{name} names another machine: add SSL Mode=VerifyFull and the Root Certificate of its authority (docs/operations.md).");
            }
        }
    }

    // A socket, or a name of the machine itself.
    private static bool IsThisMachine(string host) => host.StartsWith('/') || host.StartsWith('@') || host.Split(':')[0] is "localhost" or "127.0.0.1" || host is "::1" or "[::1]";

    private static string Login(string name, string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 } ? text : throw new SettingsException($"ConnectionStrings__{name} names no Host (docs/operations.md).");
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            throw new SettingsException($"ConnectionStrings__{name} cannot be read as a connection string (docs/operations.md).");
        }
    }

    private static byte[] Key(string text)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length >= SignedContext.KeyBytes
            ? key[..length] : throw new SettingsException($"Meldroute__ContextKey must be at least {SignedContext.KeyBytes} random bytes in base64 (docs/operations.md).");
    }
}
