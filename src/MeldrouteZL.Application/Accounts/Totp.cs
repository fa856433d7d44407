using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Application.Accounts;

/// <summary>Codes of six digits that change every 30 seconds (RFC 6238, with SHA-1 since all apps know it).</summary>
public static class Totp
{
    public const int Digits = 6;
    private const int SecretBytes = 20;
    private const long StepSeconds = 30;

    // A clock that is one step off, and the seconds of typing.
    private const int Window = 1;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits.</summary>
    public static byte[] CreateSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step of time that a moment lies in.</summary>
    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step.</summary>
    public static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard asks for it; as a keyed hash it is not broken.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.Slice(hash[^1] & 0xf, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step to which this code belongs, at most one away from now; null when it is wrong.</summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset at)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepAt(at) - Window; step <= StepAt(at) + Window; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(CodeOf(secret, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>Bytes as people and apps write them (RFC 4648), without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var next in bytes)
        {
            (bits, count) = ((bits << 8) | next, count + 8);
            for (; count >= 5; count -= 5)
            {
                text.Append(Alphabet[(bits >> (count - 5)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return count == 0 ? text.ToString() : text.Append(Alphabet[(bits << (5 - count)) & 31]).ToString();
    }
}
