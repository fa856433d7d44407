using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>The statements behind the two pages that everybody opens all day, as the application sends them.</summary>
internal static class HotStatements
{
    public const string FirstPage = "work list, first page";
    public const string DeepPage = "work list, page in the middle";
    public const string Counts = "counts of the work list";
    public const string CasePage = "case page, all its questions";

    /// <summary>What each of them cost for this actor, the case page taken together over a few cases of the work list.</summary>
    /// <param name="app">An open connection of the login of the application.</param>
    /// <param name="admin">An open connection of the superuser, to find a place in the middle of the list.</param>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<QueryPlan>>> PlansAsync(
        NpgsqlConnection app, NpgsqlConnection admin, SignedContext signer, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        var plans = new Dictionary<string, IReadOnlyList<QueryPlan>>();
        foreach (var (name, questions) in await QuestionsAsync(admin, actor, at, cancel))
        {
            var asked = new List<QueryPlan>();
            foreach (var question in questions.SelectMany(q => q()))
            {
                asked.Add(await QueryPlan.OfAsync(app, signer.CommandFor(actor), question, cancel));
            }

            plans[name] = asked;
        }

        return plans;
    }

    /// <summary>The statements themselves, made anew at each call: one page or list after the other.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Func<IReadOnlyList<NpgsqlBatchCommand>>>>> QuestionsAsync(
        NpgsqlConnection admin, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        var (middle, numbers) = await MiddleAsync(admin, actor, cancel);
        NpgsqlBatchCommand ListQuestion(WorkPosition? after, int place) => ListCases.Handler.Questions(new CaseListQuery(WorkTab.Team) { After = after }, actor, at)[place];
        return new Dictionary<string, IReadOnlyList<Func<IReadOnlyList<NpgsqlBatchCommand>>>>
        {
            [FirstPage] = [() => [ListQuestion(null, 0)]],
            [DeepPage] = [() => [ListQuestion(middle, 0)]],
            [Counts] = [() => [ListQuestion(null, 1)]],
            [CasePage] = [.. numbers.Select(n => (Func<IReadOnlyList<NpgsqlBatchCommand>>)(() => [.. ViewCase.Handler.Questions(n, actor)]))],
        };
    }

    /// <summary>Pages touched by one question on average; the plans are of questions about several cases, which have more or less to show.</summary>
    public static double Mean(IReadOnlyList<QueryPlan> plans) => plans.Average(p => p.Pages);

    // Cases in the same stage have comparably much to show.
    private static async Task<(WorkPosition Middle, List<string> Numbers)> MiddleAsync(NpgsqlConnection admin, Actor actor, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            WITH list AS (
              SELECT a.due_at, a.case_id, c.number, c.stage, row_number() OVER (ORDER BY a.due_at, a.case_id) AS place, count(*) OVER () AS total
              FROM meldroute.case_access a JOIN meldroute.casefile c ON c.id = a.case_id
              WHERE a.organisation_id = $1 AND a.is_open AND a.until IS NULL)
            (SELECT due_at, case_id, number FROM list WHERE place = total / 2)
            UNION ALL
            (SELECT due_at, case_id, number FROM list WHERE stage = 6 ORDER BY place LIMIT 20)
            """, admin)
        { Parameters = { new() { Value = actor.OrganisationId } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var middle = new WorkPosition(reader.GetFieldValue<DateTimeOffset>(0), reader.GetGuid(1));
        var numbers = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            numbers.Add(reader.GetString(2));
        }

        return (middle, numbers);
    }
}
