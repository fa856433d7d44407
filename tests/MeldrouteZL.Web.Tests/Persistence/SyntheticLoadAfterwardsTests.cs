using MeldrouteZL.Application.Persistence.Load;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence;

/// <summary>A load leaves the database as fit for use as it found it, also one that is broken off.</summary>
public sealed class SyntheticLoadAfterwardsTests(TestDatabases databases)
{
    private const int Cases = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Real_work_goes_on_after_it_with_numbers_of_its_own()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await LoadAsync(app);

        var number = await new Story(app).CaseAsync();

        await new Story(app).TakeAsync(number, "vt-1", (c, m) => c.Assign(null, m));
        Assert.Equal(Cases + 1, await CountAsync(app, "SELECT count(*) FROM meldroute.casefile"));
        Assert.Equal(1, await CountAsync(app, $"SELECT count(*) FROM meldroute.casefile WHERE number = '{number}'"));
    }

    [Fact]
    public async Task A_second_load_comes_on_top()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        await LoadAsync(app);

        await LoadAsync(app);

        Assert.Equal(2 * Cases, await CountAsync(app, "SELECT count(*) FROM meldroute.casefile"));
    }

    [Fact]
    public async Task The_second_wall_stands_again()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        Assert.Equal((0, 0), await GapsAsync(app));

        await LoadAsync(app);

        Assert.Equal((0, 0), await GapsAsync(app));
    }

    [Fact]
    public async Task A_load_that_is_broken_off_leaves_nothing_behind()
    {
        await using var app = await MeldrouteApp.StartAsync(databases);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var halfway = new Halfway(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SyntheticLoad.RunAsync(app.Database.Logins.Owner!, app.Database.Logins.Ring, Cases, app.Clock.GetUtcNow(), halfway, stop.Token));

        Assert.True(halfway.Rows > 0);
        Assert.Equal(0, await CountAsync(app, "SELECT count(*) FROM meldroute.casefile"));
        Assert.Equal((0, 0), await GapsAsync(app));
    }

    private static Task LoadAsync(MeldrouteApp app) => SyntheticLoad.RunAsync(app.Database.Logins.Owner!, app.Database.Logins.Ring, Cases, app.Clock.GetUtcNow(), null, Cancel);

    // Tables that do not hold their owner to the policies, and triggers that are off.
    private static async Task<(long Tables, long Triggers)> GapsAsync(MeldrouteApp app) => (
        await CountAsync(app, "SELECT count(*) FROM pg_class WHERE relnamespace = 'meldroute'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity"),
        await CountAsync(app, "SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'meldroute'::regnamespace AND t.tgenabled <> 'O'"));

    private static async Task<long> CountAsync(MeldrouteApp app, string sql)
    {
        await using var connection = new NpgsqlConnection(app.Database.Admin);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private sealed class Halfway(CancellationTokenSource stop) : IProgress<LoadProgress>
    {
        public long Rows { get; private set; }

        public void Report(LoadProgress value)
        {
            Rows = value.Rows;
            if (value.Cases > value.Total / 2)
            {
                stop.Cancel();
            }
        }
    }
}
