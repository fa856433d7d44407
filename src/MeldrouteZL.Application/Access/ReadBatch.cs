using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Application.Access;

/// <summary>
/// Reads for a page in one round trip: the signed context and all its questions in one batch, which PostgreSQL runs as one
/// transaction (docs/decisions/0007). For the pages that everybody opens all day; the rest uses the unit of work.
/// </summary>
public sealed class ReadBatch(NpgsqlDataSource source, SignedContext signer, AuditCommands commands)
{
    /// <summary>Runs the questions about one record for this actor, records it, and hands the answers over one by one, in order.</summary>
    public Task<T> ReadAsync<T>(Actor actor, Act act, IReadOnlyList<NpgsqlBatchCommand> questions, Func<NpgsqlDataReader, Task<T>> answers, CancellationToken cancel) =>
        AskAsync([signer.CommandFor(actor), commands.CommandFor(act, actor, AuditResult.Done), .. questions], answers, cancel);

    /// <summary>The same for a list: the first question asks for its rows, of which the numbers are recorded.</summary>
    /// <param name="most">How many rows are shown.</param>
    public Task<T> ListAsync<T>(
        Actor actor, Act act, int most, IReadOnlyList<NpgsqlBatchCommand> questions, Func<NpgsqlDataReader, Task<T>> answers, CancellationToken cancel) =>
        AskAsync([signer.CommandFor(actor), commands.Recorded(questions[0], most, act, actor), .. questions.Skip(1)], answers, cancel);

    private async Task<T> AskAsync<T>(IEnumerable<NpgsqlBatchCommand> all, Func<NpgsqlDataReader, Task<T>> answers, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in all)
        {
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        var answer = await answers(reader);
        while (await reader.NextResultAsync(cancel))
        {
            // To the end: only then the entry in the log is committed, and without it nothing may be shown.
        }

        return answer;
    }

    /// <summary>One question with its parameters $1, $2, …</summary>
    public static NpgsqlBatchCommand Question(string sql, params ReadOnlySpan<object?> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>All rows of the current answer; moves on to the next one.</summary>
    public static async Task<List<T>> RowsAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(reader));
        }

        await reader.NextResultAsync(cancel);
        return rows;
    }
}
