using MeldrouteZL.Domain.Trajectories;
using Npgsql;

namespace MeldrouteZL.Application.Protection.Erasure;

/// <summary>Destroys in a restored database what was destroyed after its backup was made.</summary>
public static class DestroyAgain
{
    // The last statement tells whether it was there again. A hold of before the backup was lifted before the record could be destroyed.
    // Veilig Thuis keeps the status of a case, as it did.
    private const string DestroyCase = """
        UPDATE meldroute.casefile SET held_since = NULL WHERE id = $1 AND stage <> 9 AND held_since IS NOT NULL;
        UPDATE meldroute.case_access a SET until = CASE WHEN o.kind = 3 AND a.groups & 1 = 1 THEN NULL ELSE $2 END, groups = CASE WHEN o.kind = 3 THEN a.groups & 1 ELSE a.groups END, is_open = false
          FROM meldroute.organisation o WHERE o.id = a.organisation_id AND a.case_id = $1 AND a.until IS NULL;
        UPDATE meldroute.signal_access a SET until = $2, is_open = false FROM meldroute.signal s WHERE s.id = a.signal_id AND s.case_id = $1 AND a.until IS NULL;
        UPDATE meldroute.casefile SET stage = 9, destruction_reason = NULL, last_step_at = $2 WHERE id = $1 AND stage <> 9
        """;

    private static readonly string DestroyTrajectory = $"""
        UPDATE meldroute.trajectory SET held_since = NULL WHERE id = $1 AND stage <> {(short)TrajectoryStage.Destroyed} AND held_since IS NOT NULL;
        UPDATE meldroute.trajectory SET stage = {(short)TrajectoryStage.Destroyed}, last_step_at = $2 WHERE id = $1 AND stage <> {(short)TrajectoryStage.Destroyed}
        """;

    private const string DestroyDraft = """
        UPDATE meldroute.signal_access a SET until = $2, is_open = false WHERE a.signal_id = $1 AND a.until IS NULL;
        UPDATE meldroute.signal SET stage = 5, last_step_at = $2 WHERE id = $1 AND stage <> 5
        """;

    /// <summary>Replays a list as the owner of the database. What is not in it, or destroyed already, is passed over.</summary>
    /// <returns>How many records stand on the list, and how many of those were there again.</returns>
    /// <exception cref="System.Text.Json.JsonException">A line is not what was written.</exception>
    public static async Task<(int Listed, int Destroyed)> RunAsync(string owner, string list, CancellationToken cancel)
    {
        var erasures = (await new ErasureList(list).ReadAsync(cancel)).DistinctBy(e => e.Id).ToList();
        await using var source = NpgsqlDataSource.Create(owner);
        var destroyed = 0;
        foreach (var erasure in erasures)
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var statement in StatementsFor(erasure.Kind).Split(';'))
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(statement) { Parameters = { new() { Value = erasure.Id }, new() { Value = erasure.At } } });
            }

            await batch.ExecuteNonQueryAsync(cancel);
            destroyed += batch.BatchCommands[^1].RecordsAffected > 0 ? 1 : 0;
            await transaction.CommitAsync(cancel); // now the database removes the content and its keys
        }

        return (erasures.Count, destroyed);
    }

    private static string StatementsFor(ErasedKind kind) => kind switch
    {
        ErasedKind.Case => DestroyCase,
        ErasedKind.Trajectory => DestroyTrajectory,
        ErasedKind.Draft => DestroyDraft,
    };
}
