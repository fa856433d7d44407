using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeldrouteZL.Application.Protection;

/// <summary>
/// A sealed value on its way out of the database, as the read views give it: <c>wrapped key | owner (16) | row (16) | sealed
/// value</c>, where the ids are those of the row it stands in. Nothing at all once the key is destroyed. The sealed value itself
/// is <c>format (1) | nonce | tag | ciphertext</c>.
/// </summary>
internal static class Envelope
{
    public const byte Format = 1;
    public const int SealOverhead = 1 + AesBox.Overhead;
    private const int HeadBytes = KeyRing.WrappedBytes + (2 * Binding.IdBytes);
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Seals a value for its place.</summary>
    public static byte[] Seal(SealedColumn column, ReadOnlySpan<byte> contentKey, Guid owner, Guid row, object value)
    {
        var text = Encoding.UTF8.GetBytes(value is DateOnly date ? date.ToString(DateFormat, CultureInfo.InvariantCulture) : (string)value);
        var box = new byte[SealOverhead + text.Length];
        box[0] = Format;
        AesBox.Close(contentKey, text, column.About(owner, row), box.AsSpan(1));
        return box;
    }

    /// <summary>Opens a text; empty when its key was destroyed.</summary>
    /// <exception cref="SealedContentException">It does not open.</exception>
    public static string OpenText(SealedColumn column, ReadOnlySpan<byte> envelope, KeyRing ring) =>
        envelope.IsEmpty ? "" : Encoding.UTF8.GetString(Open(column, envelope, ring));

    /// <inheritdoc cref="OpenText"/>
    public static DateOnly OpenDate(SealedColumn column, ReadOnlySpan<byte> envelope, KeyRing ring) =>
        DateOnly.ParseExact(OpenText(column, envelope, ring), DateFormat, CultureInfo.InvariantCulture);

    private static byte[] Open(SealedColumn column, ReadOnlySpan<byte> envelope, KeyRing ring)
    {
        if (envelope.Length < HeadBytes + SealOverhead || envelope[HeadBytes] != Format)
        {
            throw new SealedContentException($"What stands in {column} was not sealed by this application.");
        }

        var owner = new Guid(envelope.Slice(KeyRing.WrappedBytes, Binding.IdBytes), bigEndian: true);
        var row = new Guid(envelope.Slice(KeyRing.WrappedBytes + Binding.IdBytes, Binding.IdBytes), bigEndian: true);
        var box = envelope[(HeadBytes + 1)..];
        Span<byte> contentKey = stackalloc byte[AesBox.KeyBytes];
        try
        {
            ring.Unwrap(envelope[..KeyRing.WrappedBytes], SealMap.Keys[column.Key].About(owner), contentKey);
            var text = new byte[box.Length - AesBox.Overhead];
            AesBox.Open(contentKey, box, column.About(owner, row), text);
            return text;
        }
        catch (AuthenticationTagMismatchException problem)
        {
            throw new SealedContentException($"A value of {column} was changed, or stands where it was not written.", problem);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(contentKey);
        }
    }
}
