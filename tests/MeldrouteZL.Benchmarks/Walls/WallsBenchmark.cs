using System.Diagnostics;
using System.Globalization;
using System.Text;
using MeldrouteZL.Application;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Tests.Performance;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Walls;

/// <summary>What row security costs at so many cases: a run of its own.</summary>
internal static class WallsBenchmark
{
    private const string ById = "case by its id";
    private const int Rounds = 5;
    private const int Pairs = 300;
    private const int WarmUp = 200;
    private const int Ids = 500;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly PageSection Section = new("Walls: written by tests/MeldrouteZL.Benchmarks walls", "End of the walls");

    // How often longer a statement may take (goal 3): counts look at every row they count. A case page asks so many tables for one
    // row each that who asks is looked up as often as a row: its time is held beside the bare endpoint.
    private static double? MostOf(string statement) => statement switch
    {
        HotStatements.Counts => 2,
        HotStatements.CasePage => null,
        _ => 1.25,
    };

    /// <returns>Whether every target was reached.</returns>
    public static async Task<bool> RunAsync(int cases, bool isWritten, CancellationToken cancel)
    {
        await using var server = await MeasuredServer.StartAsync(cancel);
        Say($"Loading {cases.ToString("N0", English)} cases");
        var (database, loaded) = await server.CreateAsync("meldroute_walls", cases, cancel);
        Say(string.Create(English, $"Loaded in {loaded.TotalSeconds:0} s; from here on the machine must be quiet"));
        await using var provider = Actors.Provide(database.Logins);
        var actor = await provider.ActorAsync(Workload.Reader);
        var signer = provider.GetRequiredService<SignedContext>();
        await using var app = await provider.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancel);
        await using var admin = new NpgsqlConnection(ServiceRegistration.Settings(database.Admin));
        await admin.OpenAsync(cancel);
        await SettleAsync(admin, cancel);

        var text = new StringBuilder();
        text.Append(English, $"""
            ## What row security costs

            `dotnet run -c Release --project tests/MeldrouteZL.Benchmarks -- walls` wrote these numbers: {cases:N0} synthetic cases, loaded in {loaded.TotalSeconds:0} s; {Environment.ProcessorCount} shared cores. Each statement by turns on two connections, as the application and as a login to which row security does not apply, with the signed context before it both times, prepared; {Rounds} rounds of {Pairs} pairs of every statement, each after {WarmUp} to warm up, without autovacuum. The ratio is the median over all pairs.

            | statement | with, median ms | without | ratio | at most |
            |---|---|---|---|---|

            """);
        var isMet = true;
        var statements = (await QuestionsAsync(admin, actor, cancel)).ToList();
        var pairs = statements.ToDictionary(s => s.Key, _ => new List<(double With, double Without)>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (statement, questions) in statements)
            {
                pairs[statement].AddRange(await CompareAsync(app, admin, () => signer.CommandFor(actor), questions, cancel));
            }
        }

        foreach (var (statement, times) in statements.Select(s => (s.Key, pairs[s.Key])))
        {
            var (with, without, ratio) = (Result.Median(times.Select(p => p.With)), Result.Median(times.Select(p => p.Without)), Result.Median(times.Select(p => p.With / p.Without)));
            var most = MostOf(statement);
            isMet &= most is null || ratio <= most;
            text.Append(English, $"| {statement} | {with:0.000} | {without:0.000} | {ratio:0.00}{(ratio > most ? " **missed**" : "")} | {most?.ToString("0.00", English) ?? "–"} |\n");
            var rounds = times.Chunk(Pairs).Select(r => Result.Median(r.Select(p => p.With / p.Without)).ToString("0.00", English));
            Say(string.Create(English, $"{statement}: {ratio:0.00} ({with:0.000} against {without:0.000} ms; by round {string.Join(", ", rounds)})"));
        }

        if (isWritten)
        {
            await Section.WriteAsync(text.ToString(), cancel);
        }

        return isMet;
    }

    private static async Task<IEnumerable<KeyValuePair<string, IReadOnlyList<Func<IReadOnlyList<NpgsqlBatchCommand>>>>>> QuestionsAsync(NpgsqlConnection admin, Actor actor, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        await using (var command = new NpgsqlCommand("SELECT case_id FROM meldroute.case_access WHERE organisation_id = $1 AND until IS NULL AND is_open ORDER BY md5(case_id::text) LIMIT $2", admin))
        {
            command.Parameters.Add(new() { Value = actor.OrganisationId });
            command.Parameters.Add(new() { Value = Ids });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                ids.Add(reader.GetGuid(0));
            }
        }

        IReadOnlyList<Func<IReadOnlyList<NpgsqlBatchCommand>>> byId =
            [.. ids.Select(id => (Func<IReadOnlyList<NpgsqlBatchCommand>>)(() => [ReadBatch.Question("SELECT number, stage, opened_at FROM meldroute.casefile WHERE id = $1", id)]))];
        return (await HotStatements.QuestionsAsync(admin, actor, TimeProvider.System.GetUtcNow(), cancel)).Prepend(new(ById, byId));
    }

    // What the server does by itself after so many rows would fall to one side or the other.
    private static async Task SettleAsync(NpgsqlConnection admin, CancellationToken cancel)
    {
        foreach (var sql in (string[])["ALTER SYSTEM SET autovacuum = off", "SELECT pg_reload_conf()", "CHECKPOINT"])
        {
            await using var command = new NpgsqlCommand(sql, admin);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    // Who goes first changes, so that neither always finds the pages in the cache of the processor.
    private static async Task<List<(double With, double Without)>> CompareAsync(
        NpgsqlConnection app, NpgsqlConnection admin, Func<NpgsqlBatchCommand> context, IReadOnlyList<Func<IReadOnlyList<NpgsqlBatchCommand>>> questions, CancellationToken cancel)
    {
        var pairs = new List<(double With, double Without)>();
        for (var i = 0; i < WarmUp + Pairs; i++)
        {
            var question = questions[i / 2 % questions.Count];
            var first = await TimeAsync(i % 2 == 0 ? app : admin, context(), question(), cancel);
            var second = await TimeAsync(i % 2 == 0 ? admin : app, context(), question(), cancel);
            if (i >= WarmUp)
            {
                pairs.Add(i % 2 == 0 ? (first, second) : (second, first));
            }
        }

        return pairs;
    }

    private static async Task<double> TimeAsync(NpgsqlConnection connection, NpgsqlBatchCommand context, IReadOnlyList<NpgsqlBatchCommand> questions, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { context } };
        foreach (var question in questions)
        {
            batch.BatchCommands.Add(question);
        }

        var started = Stopwatch.GetTimestamp();
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        do
        {
            while (await reader.ReadAsync(cancel))
            {
                _ = reader.GetValue(0);
            }
        }
        while (await reader.NextResultAsync(cancel));

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Say(string text) => Console.WriteLine(text);
}
