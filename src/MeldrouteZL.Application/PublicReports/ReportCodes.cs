using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.PublicReports;

namespace MeldrouteZL.Application.PublicReports;

/// <summary>What a code is good for.</summary>
internal enum CodeUse
{
    /// <summary>A report through the public form.</summary>
    Report = 1,

    /// <summary>One invitation of a guest of the screening table.</summary>
    Guest = 2,
}

/// <summary>
/// Makes the codes of reporters and guests, and what is kept of them: 128 bits of a slow hash. Its salt is a secret that comes from the key
/// ring, outside the database, so that a copy of the database alone gives nothing to guess against (ASVS 5.0, 6.5.2).
/// </summary>
public sealed class ReportCodes(KeyRing ring)
{
    /// <summary>As for passwords.</summary>
    internal const int Iterations = 210_000;

    private const string Digits = "0123456789";

    /// <summary>A code that nobody had before: sixteen random digits.</summary>
    public static ReportCode Create() => ReportCode.Read(RandomNumberGenerator.GetString(Digits, ReportCode.Length))!;

    /// <summary>What is kept of a new code, with the version of the ring it hangs on.</summary>
    internal (Guid Hash, int RingVersion) Hash(ReportCode code, CodeUse use = CodeUse.Report)
    {
        var newest = ring.Keys[^1];
        return (HashOf(code, newest, use), newest.Version);
    }

    /// <summary>What would be kept of it under each key of the ring, always as many as there are keys.</summary>
    internal IReadOnlyList<Guid> HashesOf(ReportCode code, CodeUse use = CodeUse.Report) => [.. ring.Keys.Select(k => HashOf(code, k, use))];

    // The same digits of a reporter and of a guest are two codes.
    private static Guid HashOf(ReportCode code, RingKey key, CodeUse use)
    {
        var info = use switch { CodeUse.Report => "codes of the public form"u8.ToArray(), CodeUse.Guest => "codes of guests"u8.ToArray() };
        var pepper = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret, SHA256.HashSizeInBytes, info: info);
        return new Guid(Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code.Digits), pepper, Iterations, HashAlgorithmName.SHA512, 16), bigEndian: true);
    }
}
