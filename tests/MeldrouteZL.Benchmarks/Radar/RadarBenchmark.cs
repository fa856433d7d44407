using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Benchmarks.Audit;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Radar;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Radar;

/// <summary>How well the radar finds one person again among so many, and how fast: a run of its own.</summary>
internal static class RadarBenchmark
{
    private static readonly PageSection Section = new("Radar: written by tests/MeldrouteZL.Benchmarks radar", "End of the radar");
    private const int Cases = 10;
    private const int PerMistake = 300;
    private const int Top = 20;
    private const double LeastRecall = 0.98;
    private const double LeastPrecision = 0.9;
    private const double MostMilliseconds = 50;
    private const double MegaByte = 1024 * 1024;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <returns>Whether every target was reached.</returns>
    public static async Task<bool> RunAsync(int count, bool isWritten, CancellationToken cancel)
    {
        await using var server = await MeasuredServer.StartAsync(cancel);
        var (database, _) = await server.CreateAsync("meldroute_radar", Cases, cancel);
        var key = RandomNumberGenerator.GetBytes(SignedContext.KeyBytes);
        Say($"Filling the radar with {count.ToString("N0", English)} persons");
        var started = Stopwatch.GetTimestamp();
        var persons = await FilledRadar.FillAsync(database.Admin, key, count, cancel);
        var filled = Stopwatch.GetElapsedTime(started);
        var questions = Question.Make(persons, PerMistake);
        await FilledRadar.AddWaitingAsync(database.Admin, key, count, [.. questions.Select(q => q.Clues)], cancel);

        var services = new ServiceCollection().AddSingleton(TimeProvider.System);
        services.AddMeldrouteApplication(database.Logins);
        await using var provider = services.BuildServiceProvider();
        var answers = await AskAsync(provider, count, questions, cancel);
        var size = await FilledLog.ColumnAsync(database.Admin, "SELECT (pg_total_relation_size('meldroute_secret.match_token') + pg_total_relation_size('meldroute_secret.match_person'))::bigint UNION ALL SELECT count(*) FROM meldroute_secret.match_token", cancel);
        var text = Compose(count, filled, answers, [.. size.Select(s => long.Parse(s, English))], out var isMet);
        Console.WriteLine(text);
        if (isWritten)
        {
            await Section.WriteAsync(text, cancel);
        }

        return isMet;
    }

    // One at a time, as the clock asks; the first ones warm up.
    private static async Task<List<Answer>> AskAsync(ServiceProvider provider, int count, IReadOnlyList<Question> questions, CancellationToken cancel)
    {
        const int WarmUp = 200;
        var signer = provider.GetRequiredService<SignedContext>();
        await using var connection = await provider.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancel);
        var answers = new List<Answer>();
        foreach (var (i, question) in questions.Index().TakeLast(WarmUp).Concat(questions.Index()))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using (var context = new NpgsqlBatch(connection) { BatchCommands = { signer.CommandFor(Actor.Clock(1)) } })
            {
                await context.ExecuteNonQueryAsync(cancel);
            }

            var started = Stopwatch.GetTimestamp();
            var found = await Candidates.OfAsync(connection, count + i + 1, question.Clues.Known, cancel);
            answers.Add(new Answer(question, found, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        return answers[Math.Min(WarmUp, questions.Count)..];
    }

    private static string Compose(int count, TimeSpan filled, List<Answer> answers, long[] size, out bool isMet)
    {
        var counted = answers.Where(a => a.Question is { Person: not null, Mistake.Counts: true }).ToList();
        var recall = counted.Average(a => a.IsInTop(Top) ? 1.0 : 0.0);
        var judged = answers.Where(a => a.Question.Mistake?.Counts != false).ToList();
        var (right, wrong) = (judged.Sum(a => a.Right), judged.Sum(a => a.Wrong));
        var precision = (double)right / (right + wrong);
        var took = answers.Select(a => a.Milliseconds).Order().ToList();
        var p99 = took[(int)(took.Count * 0.99)];
        isMet = recall >= LeastRecall && precision >= LeastPrecision && p99 <= MostMilliseconds;

        var text = new StringBuilder();
        text.Append(English, $"""

            ## The radar

            `dotnet run -c Release --project tests/MeldrouteZL.Benchmarks -- radar` wrote these numbers: {count:N0} fictitious persons with Dutch, Polish, Romanian, Arabic, Vietnamese and West-African names, all with a full birth date; {answers.Count:N0} questions by turns on one connection, {answers.Count(a => a.Question.Person is null):N0} of them about persons who are not there; {Environment.ProcessorCount} shared cores. Names and birth dates only: a phone number or an address in common would help.

            | | measured | goal |
            |---|---|---|
            | one mistake: the person is among the first {Top} | {recall:P1}{Missed(recall >= LeastRecall)} | at least {LeastRecall:P0} |
            | of what is shown (strength {Resemblance.Shown} or more), how much is that person | {precision:P1}{Missed(precision >= LeastPrecision)} | at least {LeastPrecision:P0} |
            | one question, median | {Result.Median(took):0.0} ms | – |
            | one question, slowest but one in a hundred | {p99:0.0} ms{Missed(p99 <= MostMilliseconds)} | at most {MostMilliseconds:0} ms |
            | on disk, indexes included | {size[0] / MegaByte:N0} MB, {(double)size[1] / count:0.0} tokens a person | – |
            | filling, past the functions of the application | {filled.TotalSeconds:0} s | – |

            | mistake | among the first {Top} | first | shown |
            |---|---|---|---|

            """);
        foreach (var group in answers.Where(a => a.Question.Person is not null).GroupBy(a => a.Question.Mistake!))
        {
            Row(text, group.Key.Counts ? group.Key.What : $"{group.Key.What} (more than one mistake: not in the goal)", group);
        }

        text.Append(English, $"\n| group, one mistake | among the first {Top} | first | shown |\n|---|---|---|---|\n");
        foreach (var group in counted.GroupBy(a => a.Question.Person!.Group))
        {
            Row(text, group.Key, group);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string what, IEnumerable<Answer> answers)
    {
        var all = answers.ToList();
        text.Append(English, $"| {what} | {all.Average(a => a.IsInTop(Top) ? 1.0 : 0):P1} | {all.Average(a => a.IsInTop(1) ? 1.0 : 0):P0} | {all.Average(a => (double)a.Right):P0} |\n");
    }

    private static string Missed(bool isMet) => isMet ? "" : " **missed**";

    private static void Say(string text) => Console.WriteLine(text);
}
