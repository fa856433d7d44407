using MeldrouteZL.Application.Access;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Application.Audit;

/// <summary>Records what happens outside a unit of work, or what came of one that was rolled back: in a transaction of its own.</summary>
public sealed class AuditLog(NpgsqlDataSource source, SignedContext signer, AuditCommands commands)
{
    public async Task RecordAsync(Actor actor, Act act, AuditResult result, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { signer.CommandFor(actor), commands.CommandFor(act, actor, result) } };
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
