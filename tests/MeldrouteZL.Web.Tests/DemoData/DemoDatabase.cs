using MeldrouteZL.Application;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MeldrouteZL.Web.Tests.DemoData;

/// <summary>A database with the demo persons and the use cases over it, without the application: no clock runs in it.</summary>
internal sealed class DemoDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private DemoDatabase(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddSingleton(TimeProvider.System).AddMeldrouteApplication(database.Logins).BuildServiceProvider();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<DemoDatabase> CreateAsync(TestDatabases databases)
    {
        var database = await databases.CreateAsync();
        await DemoSetup.EnsureAccountsAsync(database.Logins.Owner!, Cancel);
        return new DemoDatabase(database);
    }

    public Task<bool> FillAsync(DateTimeOffset now, CancellationToken cancel) => DemoSetup.EnsureRecordsAsync(database.Logins, now, cancel);

    public Task WalkToTheEndAsync(DateTimeOffset now, int weeksEarlier) => DemoSetup.WalkToTheEndAsync(database.Logins, now, weeksEarlier, Cancel);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>What a demo person is, by key.</summary>
    public async Task<Actor> ActorOfAsync(string persona, int membership = 0) =>
        (await Get<ChooseMembership.Handler>().ListAsync(DemoPersonas.Find(persona)!.UserId, TimeProvider.System.GetUtcNow(), Cancel))[membership].Actor;

    /// <summary>The first column of every row, as the superuser sees it with the keys.</summary>
    public Task<List<string>> ColumnAsync(string sql, params object[] parameters) => Opened.ColumnAsync(database, sql, parameters);

    public async Task<long> CountAsync(string sql) => long.Parse(Assert.Single(await ColumnAsync(sql)), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many rows each table holds.</summary>
    public async Task<List<string>> RowsPerTableAsync()
    {
        var rows = new List<string>();
        // Not the log: who goes on where it was looks once more, and that is recorded.
        foreach (var table in await ColumnAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'meldroute' AND table_type = 'BASE TABLE' AND table_name <> 'audit_entry' ORDER BY 1"))
        {
            rows.Add($"{table} {await CountAsync($"SELECT count(*) FROM meldroute.{table}")}");
        }

        return rows;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
