using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace MeldrouteZL.Application.Accounts;

/// <summary>One way of counting: what is counted, and how often it may fail within <see cref="Attempts.Window"/>.</summary>
public sealed record AttemptLimit(string What, int Most);

/// <summary>
/// Slows guessing down, per account and per network, for all replicas together. It never locks an account: the count ends by
/// itself, other networks go on, and a passkey is not counted. Whether an account exists makes no difference.
/// </summary>
public sealed class Attempts(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>From the first attempt; then counting begins anew.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const int MostOfAccountHere = 10;
    private const int MostOfAccount = 100;
    private const int MostOfNetwork = 200;
    private const int MostCodes = 10;

    // Counted before anything is checked, so that guesses at the same moment cannot pass together. In order, against deadlock.
    private const string Count = """
        INSERT INTO meldroute.attempt_count AS a (key_hash, since, count) SELECT k, $2, 1 FROM unnest($1) k ORDER BY k
        ON CONFLICT (key_hash) DO UPDATE SET count = CASE WHEN a.since <= $3 THEN 1 ELSE a.count + 1 END, since = CASE WHEN a.since <= $3 THEN $2 ELSE a.since END
        RETURNING key_hash, count
        """;

    /// <summary>What counts a password that is tried for an e-mail address.</summary>
    public static IReadOnlyList<AttemptLimit> OfPassword(string email, IPAddress? network) =>
    [
        new($"password {email} {NetworkOf(network)}", MostOfAccountHere),
        new($"password {email}", MostOfAccount),
        OfNetwork(network),
    ];

    /// <summary>What counts a code that is tried for an account.</summary>
    public static IReadOnlyList<AttemptLimit> OfCode(Guid userId, IPAddress? network) => [new($"code {userId}", MostCodes), OfNetwork(network)];

    /// <summary>What counts anything that somebody tries who is not signed in.</summary>
    public static AttemptLimit OfNetwork(IPAddress? network) => new($"network {NetworkOf(network)}", MostOfNetwork);

    /// <summary>Counts an attempt.</summary>
    /// <returns>Whether it may go on.</returns>
    public async Task<bool> AllowAsync(IReadOnlyList<AttemptLimit> limits, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(Count);
        command.Parameters.Add(new() { Value = limits.Select(l => KeyOf(l.What)).ToArray() });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now - Window });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var isAllowed = true;
        while (await rows.ReadAsync(cancel))
        {
            var key = rows.GetFieldValue<byte[]>(0);
            isAllowed &= rows.GetInt32(1) <= limits.First(l => KeyOf(l.What).AsSpan().SequenceEqual(key)).Most;
        }

        return isAllowed;
    }

    /// <summary>Takes back what an attempt that succeeded had counted, and forgets the failures of the account here. Old counts go as well.</summary>
    public async Task SucceedAsync(IReadOnlyList<AttemptLimit> limits, CancellationToken cancel)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DELETE FROM meldroute.attempt_count WHERE key_hash = $1 OR since < $2")
        {
            Parameters = { new() { Value = KeyOf(limits[0].What) }, new() { Value = clock.GetUtcNow() - Window } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("UPDATE meldroute.attempt_count SET count = count - 1 WHERE key_hash = ANY ($1)")
        {
            Parameters = { new() { Value = limits.Skip(1).Select(l => KeyOf(l.What)).ToArray() } },
        });
        await batch.ExecuteNonQueryAsync(cancel);
    }

    // One home or office has a whole /64 of version 6.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static byte[] KeyOf(string what) => SHA256.HashData(Encoding.UTF8.GetBytes(what.ToUpperInvariant()));
}
