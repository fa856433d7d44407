using MeldrouteZL.Application.Persistence.Setup;
using Npgsql;

namespace MeldrouteZL.Application.Persistence.DemoData;

/// <summary>Fills a development database with fictitious people.</summary>
public static class DemoSetup
{
    /// <summary>Adds what is missing, as the owner of the database.</summary>
    public static async Task EnsureAccountsAsync(string owner, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var db = new MeldrouteDb(Migrator.Options(source));
        await DemoAccounts.EnsureAsync(db, cancel);
    }
}
