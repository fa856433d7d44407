using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Application.Access;

/// <summary>
/// Reads for a page in one round trip: the signed context and all its questions in one batch, which PostgreSQL runs as one
/// transaction (docs/decisions/0007). For the pages that everybody opens all day; the rest uses the unit of work.
/// </summary>
public sealed class ReadBatch(NpgsqlDataSource source, SignedContext signer)
{
    /// <summary>Runs the questions for this actor and hands the answers over one by one, in order.</summary>
    public async Task<T> ReadAsync<T>(Actor actor, IReadOnlyList<NpgsqlBatchCommand> questions, Func<NpgsqlDataReader, Task<T>> answers, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(signer.CommandFor(actor));
        foreach (var question in questions)
        {
            batch.BatchCommands.Add(question);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        return await answers(reader);
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
