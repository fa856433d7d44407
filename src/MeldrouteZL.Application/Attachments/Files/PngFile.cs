using System.Buffers.Binary;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>A PNG as a row of chunks (ISO/IEC 15948).</summary>
internal static class PngFile
{
    private const int Overhead = 12;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // The picture, its film, and how its colours are to be read; no texts, no times, no profiles, no EXIF.
    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "acTL", "fcTL", "fdAT"];

    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static FileFlaw? FlawOf(ReadOnlySpan<byte> file)
    {
        if (ChunksOf(file) is not { } chunks || chunks[0].Kind != "IHDR" || chunks[0].End - chunks[0].Start != Overhead + 13 || !chunks.Exists(c => c.Kind == "IDAT"))
        {
            return FileFlaw.Damaged;
        }

        var header = file[(chunks[0].Start + 8)..];
        return Pixels.TooMany(BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..])) ? FileFlaw.TooManyPixels
            : chunks[^1].End != file.Length ? FileFlaw.TwoKinds
            : null;
    }

    /// <summary>The picture alone.</summary>
    public static byte[] Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(Signature);
        foreach (var chunk in ChunksOf(file)!)
        {
            if (Kept.Contains(chunk.Kind))
            {
                clean.Write(file[chunk.Start..chunk.End]);
            }
        }

        return clean.ToArray();
    }

    // Up to the end of the picture; null when it does not get there.
    private static List<Chunk>? ChunksOf(ReadOnlySpan<byte> file)
    {
        var chunks = new List<Chunk>();
        for (var at = Signature.Length; at + Overhead <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - Overhead)
            {
                return null;
            }

            var kind = System.Text.Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            chunks.Add(new Chunk(kind, at, at + Overhead + (int)length));
            at = chunks[^1].End;
            if (kind == "IEND")
            {
                return chunks;
            }
        }

        return null;
    }

    private readonly record struct Chunk(string Kind, int Start, int End);
}
