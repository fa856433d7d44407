using System.Buffers.Binary;
using System.Text;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>A WebP picture: a RIFF of chunks (RFC 9649).</summary>
internal static class WebPFile
{
    private const int HeadBytes = 12;
    private const int FrameHeadBytes = 16;

    // ICC profile, EXIF and XMP.
    private const byte MetadataFlags = 0x20 | 0x08 | 0x04;
    private static readonly string[] Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"];
    private static readonly string[] KeptInFrame = ["VP8 ", "VP8L", "ALPH"];

    public static bool Begins(ReadOnlySpan<byte> file) => file.Length > HeadBytes && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static FileFlaw? FlawOf(ReadOnlySpan<byte> file)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L;
        if (size < HeadBytes || size > file.Length || ChunksOf(file[HeadBytes..(int)size]) is not { Count: > 0 } chunks || chunks[0].Kind is not ("VP8 " or "VP8L" or "VP8X"))
        {
            return FileFlaw.Damaged;
        }

        // The others tell their size in fourteen bits a side.
        var first = file.Slice(HeadBytes + chunks[0].Start + 8, chunks[0].Length);
        return chunks[0].Kind == "VP8X" && first.Length < 10 ? FileFlaw.Damaged
            : chunks[0].Kind == "VP8X" && Pixels.TooMany(1 + Side(first[4..]), 1 + Side(first[7..])) ? FileFlaw.TooManyPixels
            : size < file.Length ? FileFlaw.TwoKinds
            : null;
    }

    /// <summary>The picture alone.</summary>
    public static byte[] Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write("RIFF\0\0\0\0WEBP"u8);
        var body = file[HeadBytes..];
        foreach (var chunk in ChunksOf(body)!.Where(c => Kept.Contains(c.Kind)))
        {
            var data = body.Slice(chunk.Start + 8, chunk.Length);
            if (chunk.Kind == "VP8X" && data.Length > 0)
            {
                Write(clean, chunk.Kind, [(byte)(data[0] & ~MetadataFlags), .. data[1..]]);
            }
            else
            {
                Write(clean, chunk.Kind, chunk.Kind == "ANMF" ? Frame(data) : data);
            }
        }

        var result = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)(result.Length - 8));
        return result;
    }

    private static byte[] Frame(ReadOnlySpan<byte> data)
    {
        if (data.Length < FrameHeadBytes || ChunksOf(data[FrameHeadBytes..]) is not { } chunks)
        {
            return []; // no reader shows such a frame either
        }

        using var frame = new MemoryStream();
        frame.Write(data[..FrameHeadBytes]);
        foreach (var chunk in chunks.Where(c => KeptInFrame.Contains(c.Kind)))
        {
            Write(frame, chunk.Kind, data.Slice(FrameHeadBytes + chunk.Start + 8, chunk.Length));
        }

        return frame.ToArray();
    }

    private static void Write(MemoryStream to, string kind, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)data.Length);
        to.Write(Encoding.ASCII.GetBytes(kind));
        to.Write(length);
        to.Write(data);
        if (data.Length % 2 == 1)
        {
            to.WriteByte(0);
        }
    }

    // Null when they do not fill the space exactly.
    private static List<Chunk>? ChunksOf(ReadOnlySpan<byte> body)
    {
        var chunks = new List<Chunk>();
        for (var at = 0; at < body.Length;)
        {
            if (body.Length - at < 8 || BinaryPrimitives.ReadUInt32LittleEndian(body[(at + 4)..]) is var length && length > body.Length - at - 8)
            {
                return null;
            }

            var size = (int)BinaryPrimitives.ReadUInt32LittleEndian(body[(at + 4)..]);
            chunks.Add(new Chunk(Encoding.ASCII.GetString(body.Slice(at, 4)), at, size));
            at = Math.Min(body.Length, at + 8 + size + (size % 2));
        }

        return chunks;
    }

    private static int Side(ReadOnlySpan<byte> three) => three[0] | (three[1] << 8) | (three[2] << 16);

    private readonly record struct Chunk(string Kind, int Start, int Length);
}
