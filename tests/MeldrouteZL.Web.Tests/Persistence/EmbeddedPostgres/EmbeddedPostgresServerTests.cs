using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Persistence.EmbeddedPostgres;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence.EmbeddedPostgres;

public sealed class EmbeddedPostgresServerTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("meldroute-embedded-").FullName;

    public EmbeddedPostgresServerTests()
    {
        // The user that the server of a root application runs as must be able to pass.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.OtherExecute);
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_new_server_has_the_order_and_the_extensions_that_the_application_needs()
    {
        await using var server = await StartAsync("one");

        Assert.False(server.Adopted);
        Assert.Equal("18", (await AskAsync(server, "SHOW server_version")).Split('.')[0]);
        Assert.Equal("nl-NL", await AskAsync(server, "SELECT datlocale FROM pg_database WHERE datname = 'postgres'"));
        Assert.Equal("UTF8", await AskAsync(server, "SHOW server_encoding"));
        Assert.Equal("on", await AskAsync(server, "SHOW data_checksums"));
        Assert.Equal("off", await AskAsync(server, "SHOW fsync"));
        Assert.Equal("on", await AskAsync(server, "SHOW pg_stat_statements.track_utility"));
        Assert.Equal("5", await AskAsync(server,
            "SELECT count(*)::text FROM pg_available_extensions WHERE name IN ('pg_trgm', 'unaccent', 'pgcrypto', 'btree_gist', 'pg_stat_statements')"));
    }

    [Fact]
    public async Task Nobody_enters_without_the_password_or_over_the_network()
    {
        await using var server = await StartAsync("one");
        var stranger = new NpgsqlConnectionStringBuilder(server.AdminConnectionString) { Password = "guess" };

        await using var connection = new NpgsqlConnection(stranger.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Ct));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        Assert.Equal(OperatingSystem.IsWindows() ? "127.0.0.1" : "", await AskAsync(server, "SHOW listen_addresses"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(stranger.Host!));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(root, "one", "superuser.password")));
        }
    }

    [Fact]
    public async Task Data_survives_a_stop_and_the_stop_leaves_no_process_and_no_socket()
    {
        int process;
        string socketFolder;
        await using (var first = await StartAsync("one", durable: true))
        {
            await AskAsync(first, "CREATE TABLE kept AS SELECT 'kept'::text AS value");
            Assert.Equal("on", await AskAsync(first, "SHOW fsync"));
            process = ServerProcessId("one");
            socketFolder = new NpgsqlConnectionStringBuilder(first.AdminConnectionString).Host!;
            if (!OperatingSystem.IsWindows())
            {
                Assert.True(Directory.Exists(socketFolder));
            }
        }
        await UntilAsync(() => !Lives(process));
        Assert.False(Directory.Exists(socketFolder));

        await using var second = await StartAsync("one", durable: true);
        Assert.False(second.Adopted);
        Assert.Equal("kept", await AskAsync(second, "SELECT value FROM kept"));
    }

    [Fact]
    public async Task A_second_start_joins_the_server_and_the_last_user_stops_it()
    {
        var first = await StartAsync("one");
        var second = await StartAsync("one");
        var process = ServerProcessId("one");

        Assert.True(second.Adopted);
        await first.DisposeAsync();
        Assert.Equal("1", await AskAsync(second, "SELECT 1::text"));

        await second.DisposeAsync();
        await UntilAsync(() => !Lives(process));
    }

    [Fact]
    public async Task Two_starts_at_once_make_one_server()
    {
        var servers = await Task.WhenAll(Task.Run(() => StartAsync("one"), Ct), Task.Run(() => StartAsync("one"), Ct));

        Assert.Single(servers, server => server.Adopted);
        Assert.Equal(servers[0].AdminConnectionString, servers[1].AdminConnectionString);
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_killed_server_recovers_at_the_next_start()
    {
        await using var killed = await StartAsync("one", durable: true);
        await AskAsync(killed, "CREATE TABLE kept AS SELECT 'kept'::text AS value");
        var process = ServerProcessId("one");
        Process.GetProcessById(process).Kill();
        await UntilAsync(() => !Lives(process));
        Assert.True(File.Exists(Path.Combine(root, "one", "cluster", "postmaster.pid")));

        await using var next = await StartAsync("one", durable: true);

        Assert.False(next.Adopted);
        Assert.Equal("kept", await AskAsync(next, "SELECT value FROM kept"));
    }

    [Fact]
    public async Task A_lock_file_that_names_a_living_stranger_does_not_stop_the_start()
    {
        await (await StartAsync("one")).DisposeAsync();
        // After a restart of the machine the number of the old server may belong to any process: here this one.
        var lines = string.Join('\n', Environment.ProcessId.ToString(CultureInfo.InvariantCulture), "/nowhere", "0", "5432", "", "");
        await File.WriteAllTextAsync(Path.Combine(root, "one", "cluster", "postmaster.pid"), lines, Ct);

        await using var next = await StartAsync("one");

        Assert.False(next.Adopted);
        Assert.Equal("1", await AskAsync(next, "SELECT 1::text"));
    }

    [Fact]
    public async Task A_server_that_lost_its_socket_is_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows uses a port.");
        await using var lost = await StartAsync("one");
        Directory.Delete(new NpgsqlConnectionStringBuilder(lost.AdminConnectionString).Host!, recursive: true);

        await using var next = await StartAsync("one");

        Assert.False(next.Adopted);
        Assert.Equal("1", await AskAsync(next, "SELECT 1::text"));
    }

    [Fact]
    public async Task Two_servers_run_side_by_side()
    {
        await using var one = await StartAsync("one");
        await using var two = await StartAsync("two");
        await AskAsync(one, "CREATE DATABASE only_in_one");

        Assert.NotEqual(one.AdminConnectionString, two.AdminConnectionString);
        Assert.Equal("0", await AskAsync(two, "SELECT count(*)::text FROM pg_database WHERE datname = 'only_in_one'"));
    }

    [Fact]
    public async Task The_server_has_a_session_of_its_own_so_that_the_terminal_cannot_interrupt_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        await using var server = await StartAsync("one");

        // "pid (name) state parent group session …"
        Assert.NotEqual(SessionOf(Environment.ProcessId), SessionOf(ServerProcessId("one")));

        static string SessionOf(int process) => File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ')[3];
    }

    [Fact]
    public async Task Only_a_folder_that_nobody_uses_is_deleted()
    {
        var folder = Path.Combine(root, "one");
        var server = await StartAsync("one");
        Assert.False(await EmbeddedPostgresServer.DeleteAbandonedAsync(folder, Ct));
        Assert.Equal("1", await AskAsync(server, "SELECT 1::text"));

        await server.DisposeAsync();
        Assert.True(await EmbeddedPostgresServer.DeleteAbandonedAsync(folder, Ct));
        Assert.False(Directory.Exists(folder));
    }

    private Task<EmbeddedPostgresServer> StartAsync(string name, bool durable = false) => EmbeddedPostgresServer.StartAsync(
        new EmbeddedPostgresOptions { DataFolder = Path.Combine(root, name), Durable = durable }, Ct);

    private int ServerProcessId(string name) => int.Parse(
        File.ReadLines(Path.Combine(root, name, "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task<string> AskAsync(EmbeddedPostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.AdminConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct) as string ?? "";
    }

    // A zombie is dead: where the first process of a container does not reap, it stays listed.
    private static bool Lives(int process)
    {
        if (OperatingSystem.IsLinux())
        {
            return File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }

        return Process.GetProcesses().Any(running => running.Id == process);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var began = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(began.Elapsed < TimeSpan.FromSeconds(10), "The condition did not come true within 10 s.");
            await Task.Delay(20, Ct);
        }
    }
}
