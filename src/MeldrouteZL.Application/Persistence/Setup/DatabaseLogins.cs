using MeldrouteZL.Application.Protection;

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
}
