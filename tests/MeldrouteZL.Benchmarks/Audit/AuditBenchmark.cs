using System.Diagnostics;
using System.Globalization;
using System.Text;
using MeldrouteZL.Application;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Audit.Seals;
using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Tests.Performance;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Audit;

/// <summary>What the log costs and how fast it answers, at so many rows: a run of its own.</summary>
internal static class AuditBenchmark
{
    private const string Begin = "<!-- Log: written by tests/MeldrouteZL.Benchmarks audit, up to the next mark. -->\n";
    private const string End = "<!-- End of the log. -->\n";
    private const int Cases = 1_000;
    private const int Questions = 5;
    private const int Rounds = 11;
    private const double MostSecondsForOverview = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan SealEvery = TimeSpan.FromSeconds(2);
    private static readonly Way[] Ways = [Way.Log, Way.Plain, Way.Ready];
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    // Clients, how long each transaction lasts besides, and the least share of a plain append.
    private static readonly (int Clients, TimeSpan Pause, double Least)[] Loads = [(8, TimeSpan.Zero, 0.8), (16, TimeSpan.FromMilliseconds(20), 0.85)];

    /// <returns>Whether every target was reached.</returns>
    public static async Task<bool> RunAsync(int rows, bool isWritten, CancellationToken cancel)
    {
        await using var server = await MeasuredServer.StartAsync(cancel);
        var (database, _) = await server.CreateAsync("meldroute_log", Cases, cancel);
        Say($"Filling the log with {rows.ToString("N0", English)} entries");
        await FilledLog.FillAsync(database.Admin, rows, cancel);
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        var folder = Path.Combine(MeasuredServer.Folder, "audit");
        services.AddMeldrouteApplication(database.Logins, () => new SealPlace(folder, Path.Combine(folder, "anchors.jsonl"), MayMakeKey: true));
        await using var provider = services.BuildServiceProvider();

        var text = new StringBuilder(Begin);
        text.Append(English, $"\n## The log\n\n`dotnet run -c Release --project tests/MeldrouteZL.Benchmarks -- audit` wrote these numbers: {rows:N0} entries over five years about {Cases:N0} cases; {Environment.ProcessorCount} shared cores.\n\n");
        var isMet = await AnswersAsync(provider, database, text, cancel);
        await FilledLog.AddPlainAsync(database.Admin, cancel);
        isMet &= await WritingAsync(provider, database, text, cancel);
        text.Append('\n').Append(End);
        Console.WriteLine(text);
        if (isWritten)
        {
            await MarkedSection.ReplaceAsync(Begin, text.ToString(), End, cancel);
        }

        return isMet;
    }

    // The case that most was done with, and searches as a privacy officer makes them.
    private static async Task<bool> AnswersAsync(ServiceProvider provider, MeasuredDatabase database, StringBuilder text, CancellationToken cancel)
    {
        var officer = await provider.ActorAsync("fg");
        var now = TimeProvider.System.GetUtcNow();
        var busiest = (await FilledLog.ColumnAsync(database.Admin, "SELECT object_name FROM meldroute.audit_entry WHERE object_name IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1", cancel))[0];
        var person = Guid.Parse((await FilledLog.ColumnAsync(database.Admin, "SELECT user_id FROM meldroute.audit_entry GROUP BY 1 ORDER BY count(*) LIMIT 1", cancel))[0]);
        var day = DutchTime.DateOf(now.AddYears(-3));
        var visitors = provider.GetRequiredService<ViewVisitors.Handler>();
        var search = provider.GetRequiredService<SearchAudit.Handler>();
        (string What, Func<Task> Ask)[] questions =
        [
            ("who saw one case in five years, lists included", () => visitors.Handle(busiest, officer, now, cancel)),
            ("search: newest page", () => search.Handle(new AuditQuery(), officer, cancel)),
            ("search: one person, one day three years ago", () => search.Handle(new AuditQuery { Person = person, From = day, Until = day.AddDays(1) }, officer, cancel)),
            ("search: one number", () => search.Handle(new AuditQuery { Number = busiest }, officer, cancel)),
            ("search: one organisation, steps only, before three years ago", () => search.Handle(new AuditQuery { OrganisationId = officer.OrganisationId, Action = AuditAction.Step, Until = day }, officer, cancel)),
            ("search: emergencies, of which there are none", () => search.Handle(new AuditQuery { EmergencyOnly = true }, officer, cancel)),
            ("search: refused, of which there are none", () => search.Handle(new AuditQuery { Result = AuditResult.Refused }, officer, cancel)),
        ];
        text.Append("| question | median ms | slowest of ").Append(Questions).Append(" | at most |\n|---|---|---|---|\n");
        var isMet = true;
        foreach (var (what, ask) in questions)
        {
            var took = new List<double>();
            for (var i = 0; i < Questions; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await ask();
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            var isOverview = what == questions[0].What;
            isMet &= !isOverview || took.Max() <= MostSecondsForOverview * 1000;
            text.Append(English, $"| {what} | {Result.Median(took):0.0} | {took.Max():0.0} | {(isOverview ? $"{MostSecondsForOverview * 1000:0}" : "–")} |\n");
            Say(string.Create(English, $"{what}: {Result.Median(took):0.0} ms"));
        }

        return isMet;
    }

    private static async Task<bool> WritingAsync(ServiceProvider provider, MeasuredDatabase database, StringBuilder text, CancellationToken cancel)
    {
        var numbers = await FilledLog.ColumnAsync(database.Admin, "SELECT number FROM meldroute.casefile WHERE region_id = 1 ORDER BY number", cancel);
        var writers = new Writers(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<SignedContext>(), provider.GetRequiredService<AuditCommands>(), await provider.ActorAsync("vt-1"), numbers);
        using var sealing = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var seals = SealAsync(provider, sealing.Token);
        text.Append(English, $"\nTransactions that read a case, record it and read again. A plain append writes the same entry, with the record looked up as well, into a table with the same indexes, without trigger, hash, seal and policy; the last column is against ready values with nothing looked up. {Rounds} rounds of {Round.TotalSeconds:0} seconds by turns, who goes first changes; everything is sealed every {SealEvery.TotalSeconds:0} seconds meanwhile. A share is the median over the rounds.\n\n");
        text.Append("| clients | besides, per transaction | share of plain append | at least | transactions/s | plain | share of ready values |\n|---|---|---|---|---|---|---|\n");
        var isMet = true;
        foreach (var (clients, pause, least) in Loads)
        {
            var rounds = new List<double[]>();
            for (var i = -1; i < Rounds; i++) // the first warms up
            {
                var round = new double[Ways.Length];
                for (var w = 0; w < Ways.Length; w++)
                {
                    var way = (w + i + 1) % Ways.Length;
                    round[way] = await writers.RunAsync(Ways[way], clients, pause, Round, cancel);
                }

                rounds.Add(round);
            }

            rounds.RemoveAt(0);
            var (share, ready) = (Result.Median(rounds.Select(r => r[0] / r[1])), Result.Median(rounds.Select(r => r[0] / r[2])));
            isMet &= share >= least;
            text.Append(English, $"| {clients} | {pause.TotalMilliseconds:0} ms | {share * 100:0} %{(share >= least ? "" : " **missed**")} | {least * 100:0} % | {Result.Median(rounds.Select(r => r[0])):0} | {Result.Median(rounds.Select(r => r[1])):0} | {ready * 100:0} % |\n");
            Say(string.Create(English, $"{clients} clients, {pause.TotalMilliseconds:0} ms: {share:P0} of a plain append, {ready:P0} of ready values"));
        }

        await sealing.CancelAsync();
        await seals;
        return isMet;
    }

    private static async Task SealAsync(ServiceProvider provider, CancellationToken cancel)
    {
        var region = await provider.GetRequiredService<Regions>().GetAsync(1, cancel);
        var seal = provider.GetRequiredService<IEnumerable<IClockJob>>().OfType<SealAudit>().Single();
        using var timer = new PeriodicTimer(SealEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                await seal.RunAsync(region, TimeProvider.System.GetUtcNow(), CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return; // measured
        }
    }

    private static void Say(string text) => Console.WriteLine(text);
}
