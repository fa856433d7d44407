using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Application.Audit.Seals;

/// <summary>An entry as far as sealing needs it.</summary>
/// <param name="Hash">As it stands in the row.</param>
/// <param name="Content">The hash of what the row says, worked out here.</param>
internal sealed record SealedEntry(long Id, DateTimeOffset At, byte[] Hash, byte[] Content);

/// <summary>Reads and seals the log of one region, in one transaction, as its clock.</summary>
internal sealed class SealedLog : IAsyncDisposable
{
    private const string SealColumns = "region_id, number, at, xid_from::text, xid_to::text, entries, root, hash, signature FROM meldroute.audit_seal";
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly short region;

    private SealedLog(NpgsqlConnection connection, NpgsqlTransaction transaction, short region) =>
        (this.connection, this.transaction, this.region) = (connection, transaction, region);

    /// <summary>Begins; all that is read is of this one moment.</summary>
    public static async Task<SealedLog> BeginAsync(NpgsqlDataSource source, SignedContext signer, short region, CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { signer.CommandFor(Actor.Clock(region)) } };
        await batch.ExecuteNonQueryAsync(cancel);
        return new SealedLog(connection, transaction, region);
    }

    /// <summary>The time, and the first transaction that may still be running: what is before it is complete.</summary>
    public async Task<(DateTimeOffset At, ulong Watermark)> NowAsync(CancellationToken cancel)
    {
        await using var command = Command("SELECT date_trunc('milliseconds', clock_timestamp()), pg_snapshot_xmin(pg_current_snapshot())::text");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetFieldValue<DateTimeOffset>(0), Xid(reader.GetString(1)));
    }

    /// <summary>The seals with a higher number than this, in order.</summary>
    public async Task<List<AuditSeal>> SealsAsync(int after, CancellationToken cancel)
    {
        await using var command = Command($"SELECT {SealColumns} WHERE region_id = $1 AND number > $2 ORDER BY number", region, after);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var seals = new List<AuditSeal>();
        while (await reader.ReadAsync(cancel))
        {
            seals.Add(SealOf(reader));
        }

        return seals;
    }

    /// <summary>One seal, on a connection that has the context of the clock; null when it is not there.</summary>
    public static async Task<AuditSeal?> SealAsync(NpgsqlConnection connection, short region, int number, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"SELECT {SealColumns} WHERE region_id = $1 AND number = $2", connection) { Parameters = { new() { Value = region }, new() { Value = number } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? SealOf(reader) : null;
    }

    public async Task<AuditSeal?> LastSealAsync(CancellationToken cancel)
    {
        await using var command = Command("SELECT coalesce(max(number), 0) FROM meldroute.audit_seal WHERE region_id = $1", region);
        return (await SealsAsync((int)(await command.ExecuteScalarAsync(cancel))! - 1, cancel)).LastOrDefault();
    }

    /// <summary>The entries of the transactions from one up to another, in the order in which they are sealed.</summary>
    public async Task<List<SealedEntry>> EntriesAsync(ulong from, ulong to, CancellationToken cancel)
    {
        await using var command = Command($"""
            SELECT id, at, hash, {AuditFields.Of("e")} FROM meldroute.audit_entry e
            WHERE region_id = $1 AND xid >= $2::text::xid8 AND xid < $3::text::xid8 ORDER BY e.xid, e.id
            """, region, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var entries = new List<SealedEntry>();
        while (await reader.ReadAsync(cancel))
        {
            entries.Add(new SealedEntry(
                reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetFieldValue<byte[]>(2), HashOf(reader.GetFieldValue<string?[]>(3))));
        }

        return entries;
    }

    public async Task AddAsync(AuditSeal seal, CancellationToken cancel)
    {
        await using var command = Command("INSERT INTO meldroute.audit_seal VALUES ($1, $2, $3, $4::text::xid8, $5::text::xid8, $6, $7, $8, $9)",
            seal.RegionId, seal.Number, seal.At, seal.XidFrom.ToString(CultureInfo.InvariantCulture), seal.XidTo.ToString(CultureInfo.InvariantCulture),
            seal.Entries, seal.Root, seal.Hash, seal.Signature);
        await command.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    // As AuditFields.HashOf in the trigger, which the owner of the database could replace.
    private static byte[] HashOf(string?[] fields) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', fields.Select(f => f is null ? "-" : $"{Encoding.UTF8.GetByteCount(f)}:{f}"))));

    private static AuditSeal SealOf(NpgsqlDataReader reader) => new(
        reader.GetInt16(0), reader.GetInt32(1), reader.GetFieldValue<DateTimeOffset>(2), Xid(reader.GetString(3)), Xid(reader.GetString(4)), reader.GetInt32(5),
        reader.GetFieldValue<byte[]>(6), reader.GetFieldValue<byte[]>(7), reader.GetFieldValue<byte[]>(8));

    private static ulong Xid(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    private NpgsqlCommand Command(string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        command.Parameters.AddRange(parameters.Select(p => new NpgsqlParameter { Value = p }).ToArray());
        return command;
    }
}
