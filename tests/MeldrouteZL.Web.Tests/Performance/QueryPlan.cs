using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace MeldrouteZL.Web.Tests.Performance;

/// <summary>What PostgreSQL did to answer a question under row security. These numbers do not depend on how busy a machine is.</summary>
/// <param name="Pages">Pages of tables and indexes that it looked at, in memory or not.</param>
/// <param name="MostRows">The most rows that one part of the plan looked at, to bring them forth or to pass them over.</param>
/// <param name="ContextReads">How often the context was read for one condition: once, or not at all.</param>
/// <param name="EmergencyReads">How often it was looked up what an emergency opens.</param>
/// <param name="AsksPerRow">Whether a condition on rows asks who asks, instead of comparing with what was asked before.</param>
/// <param name="Text">The whole plan.</param>
internal sealed record QueryPlan(long Pages, long MostRows, long ContextReads, long EmergencyReads, bool AsksPerRow, string Text)
{
    private static readonly string[] Conditions = ["Filter", "Index Cond", "Recheck Cond", "Join Filter", "Hash Cond", "Merge Cond", "One-Time Filter"];

    /// <summary>
    /// Runs a question as the application does, and reports the more expensive of its two plans: the one made for these values
    /// and the one for all values, between which PostgreSQL chooses after a few executions.
    /// </summary>
    /// <param name="app">An open connection of the login of the application.</param>
    /// <param name="context">The command that says who asks.</param>
    public static async Task<QueryPlan> OfAsync(NpgsqlConnection app, NpgsqlBatchCommand context, NpgsqlBatchCommand question, CancellationToken cancel)
    {
        await using var transaction = await app.BeginTransactionAsync(cancel);
        await RunAsync(app, $"SELECT meldroute.enter({Literal(context.Parameters[0].Value)})", cancel);
        QueryPlan? worst = null;
        foreach (var mode in (string[])["force_custom_plan", "force_generic_plan"])
        {
            var plan = await ExplainAsync(app, mode, question, cancel);
            worst = worst is null || plan.Pages > worst.Pages ? plan : worst;
        }

        return worst!;
    }

    private static async Task<QueryPlan> ExplainAsync(NpgsqlConnection app, string mode, NpgsqlBatchCommand question, CancellationToken cancel)
    {
        var types = string.Join(", ", question.Parameters.Select(p => TypeOf(p.Value)));
        var values = string.Join(", ", question.Parameters.Select(p => Literal(p.Value)));
        await RunAsync(app, $"SET LOCAL plan_cache_mode = {mode}", cancel);
        await RunAsync(app, $"PREPARE question{(types.Length > 0 ? $" ({types})" : "")} AS {question.CommandText}", cancel);
        var explain = $"EXPLAIN (ANALYZE, BUFFERS, VERBOSE, FORMAT JSON) EXECUTE question{(values.Length > 0 ? $" ({values})" : "")}";

        // The first time also reads the catalogue and marks rows as seen; only the second is as all others.
        await RunAsync(app, explain, cancel);
        var text = await RunAsync(app, explain, cancel) as string ?? throw new InvalidOperationException("EXPLAIN gave no plan.");
        await RunAsync(app, "DEALLOCATE question", cancel);

        using var document = JsonDocument.Parse(text);
        var root = document.RootElement[0].GetProperty("Plan");
        var nodes = Nodes(root).ToList();
        return new QueryPlan(
            root.GetProperty("Shared Hit Blocks").GetInt64() + root.GetProperty("Shared Read Blocks").GetInt64(),
            nodes.Max(n => (long)Math.Round((n.GetProperty("Actual Rows").GetDouble() + PassedOver(n)) * Loops(n))),
            nodes.Where(n => IsInitPlan(n) && Mentions(n, "Output")).Select(Loops).DefaultIfEmpty().Max(),
            nodes.Where(n => IsInitPlan(n) && n.GetProperty("Output").ToString().Contains("ctx_emergency", StringComparison.Ordinal)).Sum(Loops),
            nodes.Exists(n => Conditions.Any(c => Mentions(n, c))),
            text);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var children) ? children.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    private static long Loops(JsonElement node) => node.GetProperty("Actual Loops").GetInt64();

    private static double PassedOver(JsonElement node) => node.TryGetProperty("Rows Removed by Filter", out var rows) ? rows.GetDouble() : 0;

    private static bool IsInitPlan(JsonElement node) => node.TryGetProperty("Parent Relationship", out var relation) && relation.GetString() == "InitPlan";

    // A plan shows the functions of the context as what they are made of.
    private static bool Mentions(JsonElement node, string property) => node.TryGetProperty(property, out var value)
        && (value.ToString().Contains("ctx_", StringComparison.Ordinal) || value.ToString().Contains("backtrace_functions", StringComparison.Ordinal));

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel);
    }

    private static string TypeOf(object? value) => value switch
    {
        int => "integer",
        short => "smallint",
        Guid => "uuid",
        string => "text",
        DateTimeOffset => "timestamptz",
        _ => throw new NotSupportedException($"A parameter of {value?.GetType().Name ?? "no"} type has no name here."),
    };

    private static string Literal(object? value) => value switch
    {
        int or short => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateTimeOffset at => $"'{at.ToString("O", CultureInfo.InvariantCulture)}'",
        _ => $"'{value}'",
    };
}
