using System.Globalization;
using System.Security.Cryptography;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Protection;

/// <summary>One version of the key that wraps content keys.</summary>
/// <param name="Version">From 1; never used again for another key.</param>
/// <param name="Since">When it was added.</param>
/// <param name="Secret">256 bits.</param>
internal sealed record RingKey(ushort Version, DateTimeOffset Since, byte[] Secret)
{
    public static RingKey New(ushort version, DateTimeOffset since) => new(version, since, RandomNumberGenerator.GetBytes(AesBox.KeyBytes));

    /// <exception cref="SettingsException">A line is not as it must be. The message names its place only.</exception>
    public static IReadOnlyList<RingKey> ReadAll(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var keys = lines.Index().Select(l => TryRead(l.Item) ?? throw new SettingsException($"Line {l.Index + 1} of the key ring is not a version, a moment and 256 bits in base64.")).ToList();
        if (keys.Count == 0 || keys.Zip(keys.Skip(1)).Any(pair => pair.First.Version >= pair.Second.Version))
        {
            throw new SettingsException("The key ring is empty, or its versions do not go up.");
        }

        return keys;
    }

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Version} {Since:O} {Convert.ToBase64String(Secret)}");

    // What a record prints by itself would put a key in a log.
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"key version {Version}");

    private static RingKey? TryRead(string line)
    {
        Span<byte> secret = stackalloc byte[AesBox.KeyBytes];
        return line.Split(' ') is [var version, var since, var key]
            && ushort.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            && DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && key.Length == 44 && Convert.TryFromBase64String(key, secret, out var length) && length == AesBox.KeyBytes
                ? new RingKey(number, at, secret.ToArray())
                : null;
    }
}
