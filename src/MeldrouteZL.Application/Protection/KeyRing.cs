using System.Buffers.Binary;
using System.Security.Cryptography;
using MeldrouteZL.Application.Persistence.Setup;

namespace MeldrouteZL.Application.Protection;

/// <summary>
/// The keys outside the database that wrap the content keys inside it. A wrapped key is
/// <c>version of the ring (2, big-endian) | nonce | tag | key</c>. Safe for use by many threads.
/// </summary>
public sealed class KeyRing(IKeySource source)
{
    /// <summary>How long a wrapped key is, in bytes.</summary>
    internal const int WrappedBytes = VersionBytes + AesBox.Overhead + AesBox.KeyBytes;
    internal const int VersionBytes = 2;

    /// <summary>For what never opens content.</summary>
    public static readonly KeyRing None = new(new NoKeys());

    private readonly Lock reading = new();
    private volatile IReadOnlyList<RingKey>? keys;

    internal IKeySource Source => source;

    /// <summary>Its keys, oldest first, as they are now.</summary>
    internal IReadOnlyList<RingKey> Keys
    {
        get
        {
            var known = keys;
            return known is null || source.MayHaveChanged() ? ReadAgain(known) : known;
        }
    }

    /// <summary>Reads the keys, so that a start without them ends there.</summary>
    /// <exception cref="SettingsException">They are not there, or not kept as they must be.</exception>
    public void EnsureIsThere() => _ = Keys;

    /// <summary>Wraps a content key with the newest key.</summary>
    internal byte[] Wrap(ReadOnlySpan<byte> contentKey, ReadOnlySpan<byte> about)
    {
        var newest = Keys[^1];
        var wrapped = new byte[WrappedBytes];
        BinaryPrimitives.WriteUInt16BigEndian(wrapped, newest.Version);
        AesBox.Close(newest.Secret, contentKey, about, wrapped.AsSpan(VersionBytes));
        return wrapped;
    }

    /// <param name="contentKey">Where it goes.</param>
    /// <exception cref="AuthenticationTagMismatchException">It was changed or belongs to another record.</exception>
    /// <exception cref="SealedContentException">It was wrapped with a key that is not on the ring.</exception>
    internal void Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> about, Span<byte> contentKey)
    {
        var version = VersionOf(wrapped);
        var key = Find(keys, version) ?? Find(ReadAgain(keys), version)
            ?? throw new SealedContentException($"A content key was wrapped with version {version}, which is not on the key ring.");
        AesBox.Open(key.Secret, wrapped[VersionBytes..], about, contentKey);
    }

    internal static ushort VersionOf(ReadOnlySpan<byte> wrapped) => BinaryPrimitives.ReadUInt16BigEndian(wrapped);

    private static RingKey? Find(IReadOnlyList<RingKey>? known, ushort version) => known?.FirstOrDefault(k => k.Version == version);

    // One at a time: who waited finds what the one before it read.
    private IReadOnlyList<RingKey> ReadAgain(IReadOnlyList<RingKey>? known)
    {
        lock (reading)
        {
            if (keys is null || ReferenceEquals(keys, known))
            {
                keys = RingKey.ReadAll(source.Read());
            }

            return keys;
        }
    }
}
