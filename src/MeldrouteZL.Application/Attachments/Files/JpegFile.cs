using System.Buffers.Binary;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>A JPEG as a row of segments (ITU-T T.81, annex B).</summary>
internal static class JpegFile
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte JfifPlace = 0xE0;
    private const byte ExifPlace = 0xE1;
    private const byte AdobePlace = 0xEE;

    public static bool Begins(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    public static FileFlaw? FlawOf(ReadOnlySpan<byte> file)
    {
        if (SegmentsOf(file) is not { } segments || !segments.Exists(s => s.IsFrame) || !segments.Exists(s => s.Marker == StartOfScan))
        {
            return FileFlaw.Damaged;
        }

        foreach (var frame in segments.Where(s => s.IsFrame))
        {
            var data = frame.DataOf(file);
            if (data.Length < 6)
            {
                return FileFlaw.Damaged;
            }

            if (Pixels.TooMany(BinaryPrimitives.ReadUInt16BigEndian(data[3..]), BinaryPrimitives.ReadUInt16BigEndian(data[1..])))
            {
                return FileFlaw.TooManyPixels;
            }
        }

        return null;
    }

    /// <summary>The picture alone: without EXIF, XMP, profiles, comments, thumbnails and whatever follows its end. Only how it is turned is kept.</summary>
    public static byte[] Clean(ReadOnlySpan<byte> file)
    {
        var segments = SegmentsOf(file)!;
        using var clean = new MemoryStream(file.Length);
        clean.Write([0xFF, 0xD8]);
        foreach (var segment in segments)
        {
            var data = segment.DataOf(file);
            if (segment.Marker == JfifPlace && data.Length >= 12 && data.StartsWith("JFIF\0"u8))
            {
                clean.Write([0xFF, JfifPlace, 0, 16, .. data[..12], 0, 0]); // no thumbnail
                break;
            }
        }

        if (OrientationOf(file, segments) is > 1 and <= 8 and var orientation)
        {
            clean.Write([0xFF, ExifPlace, 0, 34, .. "Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"u8, orientation, 0, 0, 0, 0, 0, 0]);
        }

        foreach (var segment in segments)
        {
            if (segment.IsFrame || segment.Marker is 0xC4 or 0xCC or StartOfScan or 0xDB or 0xDC or 0xDD
                || (segment.Marker == AdobePlace && segment.DataOf(file).StartsWith("Adobe"u8) && segment.DataOf(file).Length == 12)) // how its colours are to be read
            {
                clean.Write(file[segment.Start..segment.End]);
            }
        }

        clean.Write([0xFF, EndOfImage]);
        return clean.ToArray();
    }

    // Null when it is not put together as a JPEG or does not come to its end.
    private static List<Segment>? SegmentsOf(ReadOnlySpan<byte> file)
    {
        var segments = new List<Segment>();
        var at = 2;
        while (at + 1 < file.Length && file[at] == 0xFF)
        {
            var start = at;
            while (at + 1 < file.Length && file[at + 1] == 0xFF)
            {
                at++;
            }

            if (at + 1 >= file.Length)
            {
                return null;
            }

            var marker = file[at + 1];
            at += 2;
            if (marker == EndOfImage)
            {
                return segments;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                continue;
            }

            if (marker < 0xC0 || at + 2 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || at + length > file.Length))
            {
                return null;
            }

            var data = at + 2;
            at += BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            var dataEnd = at;
            at = marker == StartOfScan ? EndOfScan(file, at) : at;
            segments.Add(new Segment(marker, start, data, dataEnd, at));
        }

        return null;
    }

    // The packed picture lasts until a marker that is neither a stuffed FF nor a restart.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
            {
                return file.Length;
            }

            at += next;
            if (file[at + 1] is 0x00 or (>= 0xD0 and <= 0xD7))
            {
                at += 2;
            }
            else if (file[at + 1] == 0xFF)
            {
                at++;
            }
            else
            {
                return at;
            }
        }

        return file.Length;
    }

    // TIFF 6.0, section 2: a directory of twelve bytes an entry; the orientation is entry 0x0112, a short.
    private static byte OrientationOf(ReadOnlySpan<byte> file, List<Segment> segments)
    {
        foreach (var segment in segments)
        {
            var data = segment.DataOf(file);
            if (segment.Marker != ExifPlace || !data.StartsWith("Exif\0\0"u8) || data.Length < 14)
            {
                continue;
            }

            var tiff = data[6..];
            var isBig = tiff[0] == (byte)'M';
            ushort Short(ReadOnlySpan<byte> from) => isBig ? BinaryPrimitives.ReadUInt16BigEndian(from) : BinaryPrimitives.ReadUInt16LittleEndian(from);
            var directory = isBig ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
            if (directory > tiff.Length - 2)
            {
                continue;
            }

            var entries = tiff[((int)directory + 2)..];
            for (var i = Short(tiff[(int)directory..]); i > 0 && entries.Length >= 12; i--, entries = entries[12..])
            {
                if (Short(entries) == 0x0112)
                {
                    return (byte)Math.Min(byte.MaxValue, (int)Short(entries[8..]));
                }
            }
        }

        return 1;
    }

    private readonly record struct Segment(byte Marker, int Start, int Data, int DataEnd, int End)
    {
        public bool IsFrame => Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

        public ReadOnlySpan<byte> DataOf(ReadOnlySpan<byte> file) => file[Data..DataEnd];
    }
}

/// <summary>How many pixels a picture may have: more than the largest camera in a telephone, less than fills a memory (ASVS 5.0, 5.2.6).</summary>
internal static class Pixels
{
    public const long Most = 220_000_000;

    public static bool TooMany(long width, long height) => width * height > Most;
}
