using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Load;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence;

/// <summary>A database with synthetic cases, loaded once for all tests below.</summary>
public sealed class LoadedApp(TestDatabases databases) : IAsyncLifetime
{
    public const int Cases = 300;

    public MeldrouteApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await MeldrouteApp.StartAsync(databases);
        await SyntheticLoad.RunAsync(App.Database.Logins.Owner!, App.Database.Logins.Ring, Cases, App.Clock.GetUtcNow(), null, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>What is copied past triggers and row security must be what those would have made.</summary>
public sealed class SyntheticLoadTests(LoadedApp loaded) : IClassFixture<LoadedApp>
{
    // Tables of cases and signals, whose masks the keep functions write.
    private const string KeptTables = """
        SELECT c.table_name FROM information_schema.columns c
        WHERE c.table_schema = 'meldroute' AND c.column_name = 'mask' AND c.table_name NOT IN ('trajectory')
          AND (c.table_name IN ('casefile', 'signal') OR EXISTS (SELECT FROM information_schema.columns k
            WHERE k.table_schema = 'meldroute' AND k.table_name = c.table_name AND k.column_name IN ('case_id', 'signal_id')))
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MeldrouteApp App => loaded.App;

    [Fact]
    public async Task The_keep_functions_come_to_the_same_masks()
    {
        await using var connection = new NpgsqlConnection(App.Database.Admin);
        await connection.OpenAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        // The clock of the application shields cases by the minute, which takes their referrals out of sight: it waits.
        await RunAsync(connection, "LOCK TABLE meldroute.casefile IN EXCLUSIVE MODE");
        var tables = await ListAsync<string>(connection, KeptTables);
        var copied = await ContentsAsync(connection, tables);

        foreach (var table in tables)
        {
            await RunAsync(connection, $"UPDATE meldroute.{table} SET mask = 0");
        }

        var emptied = await ContentsAsync(connection, tables);
        Assert.DoesNotContain(copied, c => c.Rows > 0 && emptied.Contains(c));
        await RunAsync(connection, "UPDATE meldroute.signal SET user_ids = NULL");
        await RunAsync(connection, "SELECT meldroute.keep_case(id) FROM meldroute.casefile");
        await RunAsync(connection, "SELECT meldroute.keep_signal(id) FROM meldroute.signal");

        Assert.Equal(copied, await ContentsAsync(connection, tables));
    }

    [Fact]
    public async Task Meetings_and_trajectories_have_the_masks_that_their_triggers_give()
    {
        Assert.True(await AskAsync<bool>("""
            SELECT bool_and(m.mask = meldroute.clock_bit() | (SELECT bit_or(1::bigint << bit) FROM meldroute.organisation o WHERE o.region_id = m.region_id AND o.kind IN (3, 4, 5)))
            FROM meldroute.screening_meeting m
            """));
        Assert.True(await AskAsync<bool>("""
            SELECT bool_and(t.mask = meldroute.clock_bit() | meldroute.bit_of(t.organisation_id) AND h.mask = t.mask)
            FROM meldroute.trajectory t JOIN meldroute.trajectory_history h ON h.trajectory_id = t.id
            """));
        Assert.True(await AskAsync<bool>("""
            SELECT bool_and(w.mask = CASE WHEN t.stage < 7 THEN t.mask ELSE meldroute.clock_bit() END AND k.mask = w.mask) AND bool_or(t.stage = 7)
            FROM meldroute.trajectory t JOIN meldroute.trajectory_content w ON w.trajectory_id = t.id JOIN meldroute.trajectory_key k ON k.trajectory_id = t.id
            """));
    }

    [Fact]
    public async Task Both_walls_show_Veilig_Thuis_everything_and_a_municipality_its_own()
    {
        var own = await AskAsync<long>("""
            SELECT count(DISTINCT a.case_id) FROM meldroute.case_access a JOIN meldroute.organisation o ON o.id = a.organisation_id
            WHERE o.name = 'Gemeente Heerlen' AND a.until IS NULL
            """);

        Assert.Equal((LoadedApp.Cases, LoadedApp.Cases), await SeenByAsync("vt-1"));
        Assert.InRange(own, 1, LoadedApp.Cases - 1);
        Assert.Equal(((int)own, (int)own), await SeenByAsync("af-heerlen"));
        Assert.Equal((0, 0), await SeenByAsync("oefen-vt"));
        Assert.Equal((0, 0), await SeenByAsync("beheer"));
    }

    [Fact]
    public async Task One_in_ten_is_open_and_no_stage_is_empty()
    {
        Assert.Equal(LoadedApp.Cases / 10, await AskAsync<long>("SELECT count(*) FROM meldroute.casefile WHERE stage < 7"));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], await ListAsync<short>("SELECT DISTINCT stage FROM meldroute.casefile ORDER BY stage"));
    }

    [Fact]
    public async Task No_step_lies_in_the_future_or_before_the_one_that_led_to_it() =>
        Assert.Equal(0, await AskAsync<long>($"""
            SELECT count(*) FROM meldroute.case_history h JOIN meldroute.casefile c ON c.id = h.case_id
            WHERE h.at > '{App.Clock.GetUtcNow():O}' OR h.at < c.opened_at OR h.at > c.last_step_at
            """));

    [Fact]
    public async Task Pages_show_loaded_cases()
    {
        using var visitor = await App.SignInAsync("vt-1");
        var list = await visitor.GetAsync("/casussen");
        var number = list.Document.QuerySelector("[data-nummer]")!.GetAttribute("data-nummer")!;

        var page = await visitor.GetAsync($"/casussen/{number}");

        Assert.Contains(number, page.Heading, StringComparison.Ordinal);
    }

    private async Task<(int Second, int Both)> SeenByAsync(string persona)
    {
        var actor = await App.ActorOfAsync(persona);
        await using var work = await App.Get<MeldrouteDatabase>().BeginAsync(actor, Act.WithoutContent, Cancel);
        var second = await work.Db.Cases.IgnoreAutoIncludes().CountAsync(Cancel);
        return (second, await work.Db.Cases.VisibleTo(actor).CountAsync(Cancel));
    }

    private static async Task<List<(string Table, long Rows, string? Hash)>> ContentsAsync(NpgsqlConnection connection, IEnumerable<string> tables)
    {
        var contents = new List<(string, long, string?)>();
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand($"SELECT count(*), md5(string_agg(t::text, ',' ORDER BY t::text)) FROM meldroute.{table} t", connection);
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            await reader.ReadAsync(Cancel);
            contents.Add((table, reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1)));
        }

        return contents;
    }

    private async Task<T> AskAsync<T>(string sql) => (await ListAsync<T>(sql)).Single();

    private async Task<List<T>> ListAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(App.Database.Admin);
        await connection.OpenAsync(Cancel);
        return await ListAsync<T>(connection, sql);
    }

    private static async Task<List<T>> ListAsync<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(reader.GetFieldValue<T>(0));
        }

        return rows;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
