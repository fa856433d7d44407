using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence.Load;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>The hot statements explained over a database with few cases and one with ten times as many.</summary>
public sealed class LoadedDatabases(TestDatabases databases) : IAsyncLifetime
{
    private const int FewCases = 2_000;
    private const int ManyCases = 20_000;

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
        await using var application = await MeldrouteApp.StartAsync(databases);
        var logins = application.Database.Logins;
        var now = DateTimeOffset.UtcNow;
        await SyntheticLoad.RunAsync(logins.Owner!, cases, now, null, CancellationToken.None);
        await using var app = new NpgsqlConnection(logins.App);
        await app.OpenAsync();
        await using var admin = new NpgsqlConnection(application.Database.Admin);
        await admin.OpenAsync();
        var actor = await application.ActorOfAsync("vt-1");
        var signer = application.Get<SignedContext>();
        return (await HotStatements.PlansAsync(app, admin, signer, actor, now, CancellationToken.None),
            await HotStatements.PlansAsync(admin, admin, signer, actor, now, CancellationToken.None));
    }
}
