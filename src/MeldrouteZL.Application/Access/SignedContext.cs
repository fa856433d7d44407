using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Application.Access;

/// <summary>
/// Signs who asks, for the database: "user|region|organisation|mask|expiry|role|on behalf of|emergency" and an HMAC over it. Row-level
/// security believes nothing else (docs/decisions/0003).
/// </summary>
public sealed class SignedContext
{
    public const int KeyBytes = 32;

    // Longer than any request may last (the statement timeout), shorter than is useful to who finds one.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly byte[] key;
    private readonly TimeProvider clock;

    /// <exception cref="ArgumentException">The key is shorter than 256 bits.</exception>
    public SignedContext(byte[] key, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length < KeyBytes)
        {
            throw new ArgumentException($"The context key has {key.Length} bytes; at least {KeyBytes} are needed.", nameof(key));
        }

        (this.key, this.clock) = (key, clock);
    }

    /// <summary>The command that begins every transaction: it tells the database who asks, until the transaction ends.</summary>
    public NpgsqlBatchCommand CommandFor(Actor actor) =>
        new("SELECT meldroute.enter($1)") { Parameters = { new() { Value = For(actor) } } };

    /// <summary>What the database checks, and keeps until the transaction ends.</summary>
    public string For(Actor actor)
    {
        // The database compares with its own clock, which no test moves.
        var expiry = clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        var payload = string.Create(CultureInfo.InvariantCulture, $"{actor.UserId:D}|{actor.RegionId}|{actor.OrganisationId}|{actor.Mask}|{expiry}|{(short)actor.Role}|{actor.OnBehalfOf}|{actor.EmergencyId}");
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(payload));
        return $"{payload}.{Convert.ToHexStringLower(hash)}";
    }
}
