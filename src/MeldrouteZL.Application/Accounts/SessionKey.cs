using System.Buffers.Text;
using System.Security.Cryptography;

namespace MeldrouteZL.Application.Accounts;

/// <summary>Random values that are given to a person once and kept as a hash only.</summary>
public static class SessionKey
{
    private const int Bytes = 32;

    /// <summary>256 random bits, for a cookie or an address.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash of a key; null for what never was one.</summary>
    public static byte[]? HashOf(string? key)
    {
        Span<byte> raw = stackalloc byte[Bytes];
        return key is { Length: 43 } && Base64Url.IsValid(key) && Base64Url.TryDecodeFromChars(key, raw, out var written) && written == Bytes ? SHA256.HashData(raw) : null;
    }
}
