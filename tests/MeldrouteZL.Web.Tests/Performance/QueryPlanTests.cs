using MeldrouteZL.Application.Access;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>What <see cref="QueryPlan"/> reports of statements whose cost is known.</summary>
public sealed class QueryPlanTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Reading_a_whole_table_touches_each_of_its_pages()
    {
        await using var admin = new NpgsqlConnection(fixture.App.Database.Admin);
        await admin.OpenAsync(TestContext.Current.CancellationToken);
        await using var size = new NpgsqlCommand("SELECT pg_relation_size('meldroute.account') / current_setting('block_size')::int, count(*) FROM meldroute.account", admin);
        await using var reader = await size.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        var (pages, rows) = (reader.GetInt64(0), reader.GetInt64(1));

        var plan = await PlanAsync("SELECT max(display_name) FROM meldroute.account");

        Assert.Equal(pages, plan.Pages);
        Assert.Equal(rows, plan.MostRows);
        Assert.Equal(0, plan.ContextReads);
    }

    [Fact]
    public async Task Asking_for_each_row_is_noticed()
    {
        Assert.True((await PlanAsync("SELECT display_name FROM meldroute.account WHERE length(display_name) <> meldroute.ctx_mask()")).AsksPerRow);
        Assert.False((await PlanAsync("SELECT display_name FROM meldroute.account WHERE length(display_name) <> (SELECT meldroute.ctx_mask())")).AsksPerRow);
    }

    private async Task<QueryPlan> PlanAsync(string sql)
    {
        await using var app = new NpgsqlConnection(fixture.App.Database.Logins.App);
        await app.OpenAsync(TestContext.Current.CancellationToken);
        var context = fixture.App.Get<SignedContext>().CommandFor(await fixture.App.ActorOfAsync("vt-1"));
        return await QueryPlan.OfAsync(app, context, new NpgsqlBatchCommand(sql), TestContext.Current.CancellationToken);
    }
}
