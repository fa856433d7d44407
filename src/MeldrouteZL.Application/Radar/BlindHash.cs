using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Application.Radar;

/// <summary>Turns the readable form of a token into a number that tells nothing without the key.</summary>
public static class BlindHash
{
    private const int Bits = 48; // nearly unique in millions, and no more of the hash than that needs

    /// <returns>The first 48 bits of HMAC-SHA256.</returns>
    public static long Of(ReadOnlySpan<byte> key, string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - Bits));
    }
}
