using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Tells networks apart without keeping an address: each is known by a hash with a random key that stands in memory only and is
/// another one every hour. What is counted therefore begins anew on the hour.
/// </summary>
internal sealed class NetworkKeys(TimeProvider clock)
{
    private readonly Lock renewing = new();
    private HourKey current = new(-1, []);

    /// <summary>What stands for the network of this address until the hour is over.</summary>
    public string Of(IPAddress? address) => Convert.ToHexString(HMACSHA256.HashData(KeyOfNow(), NetworkOf(address)), 0, 16);

    private byte[] KeyOfNow()
    {
        var hour = clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
        lock (renewing)
        {
            if (current.Hour != hour)
            {
                CryptographicOperations.ZeroMemory(current.Key);
                current = new HourKey(hour, RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
            }

            return [.. current.Key];
        }
    }

    // A visitor of IPv6 has a whole /64 to choose addresses from.
    private static byte[] NetworkOf(IPAddress? address)
    {
        var bytes = (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.GetAddressBytes() ?? [];
        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? bytes[..8] : bytes;
    }

    private sealed record HourKey(long Hour, byte[] Key);
}
