using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Benchmarks.Audit;

/// <summary>How a read is recorded.</summary>
internal enum Way
{
    /// <summary>As the application does.</summary>
    Log,

    /// <summary>The same entry, with the same lookup of the record, in a table with the same indexes but without trigger, hash, policy and seal.</summary>
    Plain,

    /// <summary>Ready values in that table, nothing looked up.</summary>
    Ready,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>What one run did.</summary>
/// <param name="PerSecond">Transactions per second.</param>
/// <param name="Milliseconds">Median of what one took.</param>
internal sealed record Written(double PerSecond, double Milliseconds);

/// <summary>Transactions that read a case, record that in one of these ways, and read once more.</summary>
internal sealed class Writers(NpgsqlDataSource source, SignedContext signer, AuditCommands commands, Actor actor, IReadOnlyList<string> numbers)
{
    private const string Read = "SELECT c.id, c.stage FROM meldroute.casefile c WHERE c.number = $1";

    private const string Ready = """
        INSERT INTO meldroute.plain_entry (at, xid, region_id, user_id, role, organisation_id, action, object_type, object_name, object_id, case_id, data_groups, because,
          purpose, legal_basis, origin, result, trace, hash)
        VALUES (clock_timestamp(), pg_current_xact_id(), $1, $2, $3, $4, 1, 1, $5, $6, $6, 3, 1, 'casus behandelen', 'Wmo 2015: taak van Veilig Thuis', NULL, 1, NULL, $7)
        """;

    private static readonly byte[] Hash = new byte[32];

    /// <summary>Runs so many clients for so long.</summary>
    /// <param name="pause">How long a transaction lasts besides, with the entry written.</param>
    public async Task<Written> RunAsync(Way way, int clients, TimeSpan pause, TimeSpan duration, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, clients).Select(c => Task.Run(() => ClientAsync(way, c, pause, started, duration, cancel), cancel)));
        return new Written(counts.Sum(c => c.Count) / Stopwatch.GetElapsedTime(started).TotalSeconds, Result.Median(counts.SelectMany(c => c)));
    }

    // How many milliseconds each transaction took.
    private async Task<List<double>> ClientAsync(Way way, int client, TimeSpan pause, long started, TimeSpan duration, CancellationToken cancel)
    {
        var took = new List<double>();
        await using var connection = await source.OpenConnectionAsync(cancel);
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            var begun = Stopwatch.GetTimestamp();
            var number = numbers[((client * 7919) + (took.Count * 31)) % numbers.Count];
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            NpgsqlBatchCommand[] reading = [signer.CommandFor(actor), ReadBatch.Question(Read, number)];
            await RunAsync(connection, way == Way.None ? reading : [.. reading, Entry(way, number)], cancel);
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, cancel);
            }

            await RunAsync(connection, [ReadBatch.Question(Read, number)], cancel);
            await transaction.CommitAsync(cancel);
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return took;
    }

    private NpgsqlBatchCommand Entry(Way way, string number) => way switch
    {
        Way.Ready => ReadBatch.Question(Ready, actor.RegionId, actor.UserId, (short)actor.Role, actor.OrganisationId, number, Guid.NewGuid(), Hash),
        Way.Plain => Plain(commands.CommandFor(Act.Open(AuditObject.Case, number), actor, AuditResult.Done)),
        _ => commands.CommandFor(Act.Open(AuditObject.Case, number), actor, AuditResult.Done),
    };

    // What the trigger fills is sent along instead.
    private NpgsqlBatchCommand Plain(NpgsqlBatchCommand entry)
    {
        const string Columns = "meldroute.audit_entry\n  (", Values = "result) SELECT ";
        var n = entry.Parameters.Count;
        foreach (var value in (object[])[actor.RegionId, actor.UserId, (short)actor.Role, actor.OrganisationId, Hash])
        {
            entry.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        var text = entry.CommandText.Replace(Columns, "meldroute.plain_entry (at, xid, region_id, user_id, role, organisation_id, hash, ", StringComparison.Ordinal)
            .Replace(Values, string.Create(CultureInfo.InvariantCulture, $"{Values}clock_timestamp(), pg_current_xact_id(), ${n + 1}, ${n + 2}, ${n + 3}, ${n + 4}, ${n + 5}, "), StringComparison.Ordinal);
        entry.CommandText = text.Contains("plain_entry", StringComparison.Ordinal) ? text : throw new InvalidOperationException("The entry is written otherwise than this program knows.");
        return entry;
    }

    private static async Task RunAsync(NpgsqlConnection connection, NpgsqlBatchCommand[] all, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        Array.ForEach(all, batch.BatchCommands.Add);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
