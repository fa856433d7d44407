using System.Collections.Concurrent;
using System.Diagnostics;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>
/// Counts how often a request waits for the database. Npgsql tells of every command and batch by an activity, which carries
/// the trace of the request; what ends a transaction it tells nothing of, so that PostgreSQL itself counts those.
/// </summary>
internal sealed class RoundTrips : IDisposable
{
    private const string Driver = "Npgsql";
    private const string Server = "Microsoft.AspNetCore";
    private readonly ConcurrentQueue<Activity> commands = new();
    private readonly ConcurrentDictionary<ActivityTraceId, bool> requests = new();
    private readonly TestPostgres server;
    private readonly string database;
    private readonly ActivityListener listener;

    private RoundTrips(TestDatabases databases, MeldrouteApp app)
    {
        server = databases.Postgres;
        database = new NpgsqlConnectionStringBuilder(app.Database.Admin).Database!;
        listener = new ActivityListener
        {
            // A request has a trace of its own, and hands it on to its commands.
            ShouldListenTo = source => source.Name is Driver or Server,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == Driver)
                {
                    commands.Enqueue(activity);
                }
                else
                {
                    requests.TryAdd(activity.TraceId, true);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>
    /// Begins to listen. What the server counted so far is let go: it keeps five thousand statements for all databases of a
    /// test run together, and forgets the rarest when those are full, in the middle of a count too.
    /// </summary>
    public static async Task<RoundTrips> ListenAsync(TestDatabases databases, MeldrouteApp app)
    {
        await databases.Postgres.ExecuteAsync("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        await databases.Postgres.ExecuteAsync("SELECT pg_stat_statements_reset()");
        return new RoundTrips(databases, app);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The statements of one request in order, each as it was waited for; the ends of its transactions last.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Func<Task> request)
    {
        var before = await EndsAsync();
        using var trace = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        await request();
        trace.Stop();
        var ends = await EndsAsync();
        var own = commands.Where(c => (c.TraceId == trace.TraceId || requests.ContainsKey(c.TraceId)) && c.StartTimeUtc >= trace.StartTimeUtc && c.GetTagItem("db.namespace") as string == database).OrderBy(c => c.StartTimeUtc)
            .Select(c => c.GetTagItem("db.query.text") as string ?? c.GetTagItem("db.statement") as string ?? c.DisplayName);
        return [.. own, .. ends.SelectMany(e => Enumerable.Repeat(e.Key, (int)(e.Value - before.GetValueOrDefault(e.Key))))];
    }

    public void Dispose() => listener.Dispose();

    // Counted by the server per database, of which every test class has its own.
    private async Task<Dictionary<string, long>> EndsAsync()
    {
        await using var connection = new NpgsqlConnection(server.Server.AdminConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("""
            SELECT upper(s.query), sum(s.calls)::bigint FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
            WHERE d.datname = $1 AND s.query ~* '^(commit|rollback)' GROUP BY 1
            """, connection)
        { Parameters = { new() { Value = database } } };
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var ends = new Dictionary<string, long>();
        while (await reader.ReadAsync(Cancel))
        {
            ends[reader.GetString(0)] = reader.GetInt64(1);
        }

        return ends;
    }
}
