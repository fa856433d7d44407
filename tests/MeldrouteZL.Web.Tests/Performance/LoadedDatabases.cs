using MeldrouteZL.Application;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Application.Persistence.Load;
using MeldrouteZL.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>The hot statements explained over a database with few cases and one with ten times as many.</summary>
public sealed class LoadedDatabases(TestDatabases databases) : IAsyncLifetime
{
    // One case in ten is open: many enough to reach the limit of what is counted.
    private const int FewCases = 1_200;
    private const int ManyCases = 12_000;

    internal IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>> Few { get; private set; } = null!;

    internal IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>> Many { get; private set; } = null!;

    /// <summary>The same statements over the many cases, by somebody to whom row security does not apply.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>> Unprotected { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (Few, _) = await PlansAsync(FewCases);
        (Many, Unprotected) = await PlansAsync(ManyCases);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<(IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>> Protected, IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>> Unprotected)> PlansAsync(int cases)
    {
        // No application over it yet: one that waits while the tables are loaded keeps VACUUM from finishing its work.
        var database = await databases.CreateAsync();
        var now = DateTimeOffset.UtcNow;
        await DemoSetup.EnsureAccountsAsync(database.Logins.Owner!, CancellationToken.None);
        await SyntheticLoad.RunAsync(database.Logins.Owner!, database.Logins.Ring, cases, now, null, CancellationToken.None);

        await using var provider = Actors.Provide(database.Logins);
        await using var app = await provider.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var admin = new NpgsqlConnection(ServiceRegistration.Settings(database.Admin));
        await admin.OpenAsync();
        var actor = await provider.ActorAsync("vt-1");
        var signer = provider.GetRequiredService<SignedContext>();
        return (await HotStatements.PlansAsync(app, admin, signer, actor, now, CancellationToken.None),
            await HotStatements.PlansAsync(admin, admin, signer, actor, now, CancellationToken.None));
    }
}
