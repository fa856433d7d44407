using System.Security.Cryptography;

namespace MeldrouteZL.Application.Protection;

/// <summary>AES-256-GCM as <c>nonce (12) | tag (16) | ciphertext</c>, with a fresh random nonce each time.</summary>
internal static class AesBox
{
    public const int KeyBytes = 32;
    public const int Overhead = NonceBytes + TagBytes;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <param name="box">Where it goes: as long as the text and <see cref="Overhead"/>.</param>
    /// <param name="about">What it belongs to: it opens with the same only.</param>
    public static void Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> about, Span<byte> box)
    {
        var nonce = box[..NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, text, box[Overhead..], box[NonceBytes..Overhead], about);
    }

    /// <param name="text">Where it goes: as long as the box without <see cref="Overhead"/>.</param>
    /// <exception cref="AuthenticationTagMismatchException">It was changed, belongs to something else or has another key.</exception>
    public static void Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about, Span<byte> text)
    {
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[Overhead..], box[NonceBytes..Overhead], text, about);
    }
}
