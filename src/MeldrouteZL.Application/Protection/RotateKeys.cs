using System.Buffers.Binary;
using System.Security.Cryptography;
using MeldrouteZL.Application.Persistence;
using Npgsql;

namespace MeldrouteZL.Application.Protection;

/// <summary>How far a rotation is.</summary>
/// <param name="Done">Keys that were wrapped anew.</param>
/// <param name="Total">Keys that were to be when it began.</param>
public sealed record RotationProgress(long Done, long Total);

/// <summary>What came of a rotation, or why there was none.</summary>
/// <param name="Version">The version that wraps every content key now.</param>
/// <param name="Rewrapped">How many were wrapped anew.</param>
/// <param name="Refusal">Why nothing was done, in English for operators; null when it was.</param>
public sealed record Rotation(int Version, long Rewrapped, string? Refusal = null);

/// <summary>
/// Wraps every content key with a newer key of the ring, while the application runs on: content is not touched. Broken off,
/// it goes on the next time where it was.
/// </summary>
public static class RotateKeys
{
    // Long after the last request that began with the ring of before has ended.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);
    private const int BatchSize = 1000;
    private const long Lock = 7362520;

    /// <summary>Adds a key to a ring in a file, unless the last rotation is not complete, and wraps what has an older one.</summary>
    /// <param name="owner">The login that owns the tables.</param>
    /// <param name="now">When the new key begins.</param>
    /// <param name="progress">Hears after every batch how far it is; null for nobody.</param>
    public static async Task<Rotation> RunAsync(string owner, KeyRing ring, DateTimeOffset now, IProgress<RotationProgress>? progress, CancellationToken cancel)
    {
        await using var connection = await BeginAsync(owner, cancel);
        var total = await CountAsync(connection, "<>", ring.Keys[^1].Version, cancel);
        if (total == 0)
        {
            if (ring.Source is not KeyFile file)
            {
                return new Rotation(ring.Keys[^1].Version, 0, $"Every content key has version {ring.Keys[^1].Version} already, and the command gives no newer one.");
            }

            file.Write([.. ring.Keys, RingKey.New((ushort)(ring.Keys[^1].Version + 1), now)]);
            total = await CountAsync(connection, "<>", ring.Keys[^1].Version, cancel);
        }

        // New records may have got the key of before until the last replica had read the new one.
        var done = 0L;
        for (var found = -1L; found != 0; done += found)
        {
            found = 0;
            foreach (var table in SealMap.Wrapped)
            {
                var before = done + found;
                found += await RewrapAsync(connection, table, ring, n => progress?.Report(new RotationProgress(before + n, Math.Max(total, before + n))), cancel);
            }
        }

        return new Rotation(ring.Keys[^1].Version, done);
    }

    /// <summary>Takes a version off the ring that nothing needs any more.</summary>
    /// <returns>Why not, in English for operators; null when it is gone, or may be taken out of the key store.</returns>
    public static async Task<string?> RetireAsync(string owner, KeyRing ring, int version, DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await BeginAsync(owner, cancel);
        var keys = ring.Keys;
        var refusal = keys.All(k => k.Version != version) ? $"Version {version} is not on the ring."
            : keys[^1].Version == version ? $"Version {version} is the newest."
            : now - keys[^1].Since < Grace ? $"The newest version is not {Grace.TotalMinutes:0} minutes old: a request may still hold the one before."
            : await CountAsync(connection, "=", (ushort)version, cancel) is > 0 and var left ? $"{left} content keys still have version {version}: run rotate-keys first."
            : await CodesAsync(connection, version, now, cancel) is ( > 0 and var codes, var last) ? $"{codes} reporters or guests have a code that was hashed with version {version}, the last of them until {last:yyyy-MM-dd}."
            : null;
        if (refusal is null && ring.Source is KeyFile file)
        {
            file.Write(keys.Where(k => k.Version != version));
        }

        return refusal;
    }

    // One rotation at a time.
    private static async Task<NpgsqlConnection> BeginAsync(string owner, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { CommandTimeout = 0, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({Lock})", connection);
        await command.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string comparison, ushort version, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "SELECT " + string.Join(" + ", SealMap.Wrapped.Select(t => $"(SELECT count(*) FROM {NameOf(t)} WHERE substring(wrapped FOR {KeyRing.VersionBytes}) {comparison} $1)")), connection)
        { Parameters = { new() { Value = BytesOf(version) } } };
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    // A code that was given out can only be hashed again with the key that it was hashed with.
    private static async Task<(long Count, DateTimeOffset? Last)> CodesAsync(NpgsqlConnection connection, int version, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"""
            SELECT count(*), max(expires_at) FROM (
              SELECT expires_at FROM {MeldrouteDb.Schema}.public_report WHERE ring_version = $1 AND expires_at > $2
              UNION ALL SELECT expires_at FROM {MeldrouteDb.Schema}.guest_invitation
              WHERE ring_version = $1 AND expires_at > $2 AND revoked_at IS NULL AND contributed_at IS NULL) codes
            """, connection)
        { Parameters = { new() { Value = version }, new() { Value = now } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1));
    }

    private static async Task<long> RewrapAsync(NpgsqlConnection connection, KeyTable table, KeyRing ring, Action<long> report, CancellationToken cancel)
    {
        var (done, last) = (0L, Guid.Empty);
        while (await BatchAsync(connection, table, ring.Keys[^1].Version, last, cancel) is { Count: > 0 } batch)
        {
            var rewrapped = batch.ConvertAll(k => Rewrap(table, k.Owner, k.Wrapped, ring));

            // A key that was destroyed meanwhile stays destroyed, since only rows that are there are changed.
            await using var update = new NpgsqlCommand(
                $"UPDATE {NameOf(table)} k SET wrapped = n.wrapped FROM unnest($1, $2) n(owner, wrapped) WHERE k.{table.OwnerColumn} = n.owner", connection)
            { Parameters = { new() { Value = batch.ConvertAll(k => k.Owner).ToArray() }, new() { Value = rewrapped.ToArray() } } };
            await update.ExecuteNonQueryAsync(cancel);
            (done, last) = (done + batch.Count, batch[^1].Owner);
            report(done);
        }

        return done;
    }

    private static async Task<List<(Guid Owner, byte[] Wrapped)>> BatchAsync(NpgsqlConnection connection, KeyTable table, ushort newest, Guid after, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"""
            SELECT {table.OwnerColumn}, wrapped FROM {NameOf(table)}
            WHERE {table.OwnerColumn} > $1 AND substring(wrapped FOR {KeyRing.VersionBytes}) <> $2 ORDER BY {table.OwnerColumn} LIMIT {BatchSize}
            """, connection)
        { Parameters = { new() { Value = after }, new() { Value = BytesOf(newest) } } };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var batch = new List<(Guid, byte[])>(BatchSize);
        while (await reader.ReadAsync(cancel))
        {
            batch.Add((reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        }

        return batch;
    }

    private static byte[] Rewrap(KeyTable table, Guid owner, byte[] wrapped, KeyRing ring)
    {
        Span<byte> key = stackalloc byte[AesBox.KeyBytes];
        var about = table.About(owner);
        try
        {
            ring.Unwrap(wrapped, about, key);
            return ring.Wrap(key, about);
        }
        catch (AuthenticationTagMismatchException problem)
        {
            throw new SealedContentException($"A key in {table.Name} was changed, or stands where it was not written.", problem);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static string NameOf(KeyTable table) => $"{MeldrouteDb.Schema}.{table.Name}";

    private static byte[] BytesOf(ushort version)
    {
        var bytes = new byte[KeyRing.VersionBytes];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, version);
        return bytes;
    }
}
