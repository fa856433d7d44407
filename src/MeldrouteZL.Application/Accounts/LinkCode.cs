using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// What a person types to choose a password. It stands in no address: those stay in the history of a browser and in the log of
/// a proxy (ASVS 5.0, 14.2.1).
/// </summary>
public static class LinkCode
{
    private const int Bytes = 15;
    private const int Letters = 24;

    /// <summary>120 random bits as letters and digits, in groups of four.</summary>
    public static string Create() => string.Join('-', Totp.Base32(RandomNumberGenerator.GetBytes(Bytes)).Chunk(4).Select(part => new string(part)));

    /// <summary>The hash of a code, however its letters and groups are typed; null for what never was one.</summary>
    public static byte[]? HashOf(string? typed)
    {
        var bare = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return bare.Length == Letters ? SHA256.HashData(Encoding.ASCII.GetBytes(bare)) : null;
    }
}
