using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Web.Tests.Performance;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MeldrouteZL.Benchmarks;

/// <summary>What reading sealed content costs, and how fast its keys are wrapped anew.</summary>
/// <param name="List">A work list of 50 rows, in milliseconds: from the tables without opening, and as the application reads it.</param>
/// <param name="Case">A case page with all its questions, the same way.</param>
/// <param name="Keys">How many content keys were wrapped anew.</param>
/// <param name="Took">How long that took.</param>
internal sealed record SealingResult((double Closed, double Opened) List, (double Closed, double Opened) Case, long Keys, TimeSpan Took)
{
    /// <summary>The most milliseconds that opening may add to a list of 50 (docs/decisions/0009).</summary>
    public const double MostForList = 2;

    public double ForList => List.Opened - List.Closed;

    public double SecondsPerHundredThousand => Took.TotalSeconds * 100_000 / Keys;
}

/// <summary>Measures it, on one connection, the two ways by turns.</summary>
internal static class Sealing
{
    private const int Rounds = 400;
    private const int WarmUp = 100;

    // The columns as the statements of the two pages name them.
    private static readonly Dictionary<string, SealedColumn> Columns = new (string Table, string Column)[]
    {
        ("case_facts", "subject"), ("signal", "what"), ("signal", "where"), ("victim_identity", "name"), ("victim_identity", "birth_date"), ("classification", "motivation"),
        ("classification", "remark"), ("case_history_reason", "text"), ("agenda_item", "question"), ("agenda_item", "weighing"), ("acute_consultation", "reason"), ("acute_consultation", "consulted"),
    }.ToDictionary(c => c.Column, c => SealMap.All.Values.Single(t => t.Name == c.Table).Columns.Values.Single(s => s.ToString() == $"{c.Table}.{c.Column}"));

    public static async Task<SealingResult> MeasureAsync(MeasuredDatabase database, CancellationToken cancel)
    {
        await using var provider = Actors.Provide(database.Logins);
        var actor = await provider.ActorAsync(Workload.Reader);
        var numbers = (await Workload.ViewAddressesAsync(database.Admin, cancel)).Select(a => a[(a.LastIndexOf('/') + 1)..]).ToList();
        var content = provider.GetRequiredService<ContentReader>();
        await using var connection = await provider.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancel);
        var signer = provider.GetRequiredService<SignedContext>();

        NpgsqlBatchCommand ListQuestion()
        {
            var question = ListCases.Handler.Questions(new CaseListQuery(WorkTab.Team), actor, DateTimeOffset.UtcNow)[0];
            question.CommandText = question.CommandText.Replace("LIMIT 26", "LIMIT 50", StringComparison.Ordinal);
            return question;
        }

        Task<double> OneAsync(IEnumerable<NpgsqlBatchCommand> questions, ContentReader? opens) => TimeAsync(connection, signer.CommandFor(actor), questions, opens, cancel);
        var list = await CompareAsync(_ => [ListQuestion()], content, OneAsync);
        var view = await CompareAsync(i => ViewCase.Handler.Questions(numbers[i % numbers.Count], actor), content, OneAsync);
        var started = Stopwatch.GetTimestamp();
        var rotation = await RotateKeys.RunAsync(database.Logins.Owner!, database.Logins.Ring, DateTimeOffset.UtcNow, null, cancel);
        return new SealingResult(list, view, rotation.Rewrapped, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<(double Closed, double Opened)> CompareAsync(
        Func<int, IEnumerable<NpgsqlBatchCommand>> questions, ContentReader content, Func<IEnumerable<NpgsqlBatchCommand>, ContentReader?, Task<double>> oneAsync)
    {
        var (closed, opened) = (new List<double>(), new List<double>());
        for (var i = 0; i < WarmUp + Rounds; i++)
        {
            var (without, with) = (await oneAsync(questions(i).Select(FromTables), null), await oneAsync(questions(i), content));
            if (i >= WarmUp)
            {
                closed.Add(without);
                opened.Add(with);
            }
        }

        return (Result.Median(closed), Result.Median(opened));
    }

    private static NpgsqlBatchCommand FromTables(NpgsqlBatchCommand question)
    {
        question.CommandText = question.CommandText.Replace("_read ", " ", StringComparison.Ordinal);
        return question;
    }

    private static async Task<double> TimeAsync(NpgsqlConnection connection, NpgsqlBatchCommand context, IEnumerable<NpgsqlBatchCommand> questions, ContentReader? opens, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { context } };
        foreach (var question in questions)
        {
            batch.BatchCommands.Add(question);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        do
        {
            while (await reader.ReadAsync(cancel))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    _ = opens is not null && Columns.TryGetValue(reader.GetName(i), out var column) && reader.GetDataTypeName(i) == "bytea" ? opens.Text(reader, i, column) : reader.GetValue(i);
                }
            }
        }
        while (await reader.NextResultAsync(cancel));

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The tables of the report.</summary>
    public static string Describe(SealingResult result) => string.Create(CultureInfo.InvariantCulture, $"""

        What opening sealed content adds (decisions/0009), medians of {Rounds} rounds by turns on one connection:

        | | from the tables, sealed | from the views, opened | more | at most |
        |---|---|---|---|---|
        | work list of 50 | {result.List.Closed:0.00} ms | {result.List.Opened:0.00} ms | {result.ForList:0.00} ms | {SealingResult.MostForList:0} ms |
        | case page, all its questions | {result.Case.Closed:0.00} ms | {result.Case.Opened:0.00} ms | {result.Case.Opened - result.Case.Closed:0.00} ms | |

        Wrapping {result.Keys:N0} content keys anew took {result.Took.TotalSeconds:0.0} s: {result.SecondsPerHundredThousand:0.0} s for 100,000.

        """);
}
