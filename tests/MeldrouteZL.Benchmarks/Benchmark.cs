using System.Globalization;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Web.Tests.Performance;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Benchmarks;

/// <summary>One run: databases, pages touched, requests beside the bare endpoint, memory, start.</summary>
internal static class Benchmark
{
    private static readonly int[] Connections = [1, 8];
    private const int Starts = 5;

    /// <returns>Whether every target was reached.</returns>
    public static async Task<bool> RunAsync(BenchmarkOptions options, CancellationToken cancel)
    {
        await using var server = await MeasuredServer.StartAsync(cancel);
        Say(string.Create(CultureInfo.InvariantCulture, $"Loading {options.FewCases:N0} and {options.Cases:N0} cases"));
        var (few, _) = await server.CreateAsync("meldroute_few", options.FewCases, cancel);
        var (many, loaded) = await server.CreateAsync("meldroute_many", options.Cases, cancel);
        var sealing = await Sealing.MeasureAsync(many, cancel);
        Say(Sealing.Describe(sealing));
        var report = new Report(options)
        {
            Loaded = loaded,
            DatabaseVersion = await VersionAsync(many, cancel),
            Sealed = sealing,
            PagesTouched = Compare(await PlansAsync(few, cancel), await PlansAsync(many, cancel)),
        };

        Say("Publishing and starting the application");
        using (var programs = await Programs.StartAsync(await Publication.MakeAsync(options, cancel), many, cancel))
        {
            foreach (var workload in Workload.All)
            {
                report.Results.AddRange(await MeasureAsync(workload, programs, many, options, cancel));
            }

            report.Resident = programs.Application.Resident;
            for (var i = 0; i < Starts; i++)
            {
                report.FirstPages.Add(await programs.FirstPageAsync(cancel));
            }
        }

        await report.WriteAsync(cancel);
        foreach (var missed in report.Missed)
        {
            await Console.Error.WriteLineAsync($"Missed: {missed}");
        }

        return report.Missed.Count == 0;
    }

    // The two programs by turns: what else the machine does falls on both.
    private static async Task<List<Result>> MeasureAsync(Workload workload, Programs programs, MeasuredDatabase database, BenchmarkOptions options, CancellationToken cancel)
    {
        Task<Measured> OneAsync(ChildProgram program, int connections, TimeSpan duration) => MeasureAsync(workload, programs, program, database, connections, duration, cancel);
        Say($"{workload.Name}: warm-up");
        foreach (var program in (ChildProgram[])[programs.Application, programs.Bare])
        {
            for (var left = options.WarmUp; left > TimeSpan.Zero; left -= options.Duration)
            {
                await OneAsync(program, Connections[^1], options.Duration);
            }
        }

        var results = new List<Result>();
        foreach (var connections in Connections)
        {
            var rounds = new List<(Measured Application, Measured Bare)>();
            for (var i = 0; i < options.Rounds; i++)
            {
                rounds.Add((await OneAsync(programs.Application, connections, options.Duration), await OneAsync(programs.Bare, connections, options.Duration)));
            }

            var result = new Result(workload, connections, rounds);
            Say(result.ToString());
            results.Add(result);
        }

        return results;
    }

    private static async Task<Measured> MeasureAsync(
        Workload workload, Programs programs, ChildProgram program, MeasuredDatabase database, int connections, TimeSpan duration, CancellationToken cancel)
    {
        var requests = await workload.Prepare(programs.Application.Address, database.Admin, cancel);
        return Load.Run(program.At, connections, duration, workload.Status, requests, cancel);
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>>> PlansAsync(MeasuredDatabase database, CancellationToken cancel)
    {
        await using var admin = new NpgsqlConnection(database.Admin);
        await admin.OpenAsync(cancel);
        await using var provider = Actors.Provide(database.Logins);
        await using var app = await provider.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancel);
        var signer = provider.GetRequiredService<SignedContext>();
        return await HotStatements.PlansAsync(app, admin, signer, await provider.ActorAsync(Workload.Reader), DateTimeOffset.UtcNow, cancel);
    }

    private static List<PagesResult> Compare(IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>> few, IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>> many) =>
        [.. few.Keys.Select(k => new PagesResult(k, HotStatements.Mean(few[k]), HotStatements.Mean(many[k])))];

    private static async Task<string> VersionAsync(MeasuredDatabase database, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(database.Admin);
        await connection.OpenAsync(cancel);
        return connection.PostgreSqlVersion.ToString();
    }

    private static void Say(string text) => Console.WriteLine(text);
}
