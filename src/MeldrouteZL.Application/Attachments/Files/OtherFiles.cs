using System.Buffers.Binary;
using System.Text;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>A PDF. Its inside is not looked at: it is given out to few, as it is.</summary>
internal static class PdfFile
{
    private const int EndReach = 2048;

    public static FileFlaw? FlawOf(ReadOnlySpan<byte> file)
    {
        if (file.Length < 8 || file[5] is not ((byte)'1' or (byte)'2') || file[6] != (byte)'.')
        {
            return FileFlaw.Damaged;
        }

        var tail = file[^Math.Min(EndReach, file.Length)..];
        return tail.LastIndexOf("%%EOF"u8) is var end and >= 0
            ? tail[(end + 5)..].IndexOfAnyExcept(" \t\r\n\0"u8) >= 0 ? FileFlaw.TwoKinds : null
            : FileFlaw.Damaged;
    }
}

/// <summary>Plain text in UTF-8, with no characters but those of texts.</summary>
internal static class TextFile
{
    public static bool IsText(ReadOnlySpan<byte> file)
    {
        foreach (var one in file)
        {
            if (one < 0x20 ? one is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f') : one == 0x7F)
            {
                return false;
            }
        }

        return System.Text.Unicode.Utf8.IsValid(file);
    }
}

/// <summary>A film or recording as boxes that fill the file exactly (ISO/IEC 14496-12).</summary>
internal static class Mp4File
{
    private static readonly string[] Brands = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "mp71", "avc1", "M4A ", "M4B ", "M4V ", "M4VH", "MSNV", "dash", "qt  ", "3gp4", "3gp5", "3gp6", "3gp7"];
    private static readonly string[] Boxes = ["ftyp", "moov", "mdat", "free", "skip", "wide", "udta", "meta", "uuid", "moof", "sidx", "styp", "mfra", "emsg", "pdin", "prft", "pnot"];

    public static bool Begins(ReadOnlySpan<byte> file) => file.Length > 16 && file[4..].StartsWith("ftyp"u8) && Brands.Contains(Encoding.ASCII.GetString(file.Slice(8, 4)));

    public static FileFlaw? FlawOf(ReadOnlySpan<byte> file)
    {
        var found = new List<string>();
        for (var at = 0L; at < file.Length;)
        {
            var box = file[(int)at..];
            if (box.Length < 8)
            {
                return FileFlaw.Damaged;
            }

            var kind = Encoding.ASCII.GetString(box.Slice(4, 4));
            long size = BinaryPrimitives.ReadUInt32BigEndian(box);
            if (!Boxes.Contains(kind))
            {
                return FileFlaw.TwoKinds;
            }

            size = size switch { 0 => box.Length, 1 when box.Length >= 16 => BinaryPrimitives.ReadInt64BigEndian(box[8..]), _ => size };
            if (size < 8 || size > box.Length)
            {
                return FileFlaw.Damaged;
            }

            found.Add(kind);
            at += size;
        }

        return found.Contains("moov") || found.Contains("moof") ? null : FileFlaw.Damaged;
    }
}

/// <summary>A recording in Ogg: pages from the first to the last byte (RFC 3533).</summary>
internal static class OggFile
{
    private const int HeadBytes = 27;

    public static bool Begins(ReadOnlySpan<byte> file) => file.Length > HeadBytes && file.StartsWith("OggS\0"u8);

    public static FileFlaw? FlawOf(ReadOnlySpan<byte> file)
    {
        for (var rest = file; !rest.IsEmpty;)
        {
            if (rest.Length < HeadBytes || !rest.StartsWith("OggS\0"u8) || rest.Length < HeadBytes + rest[26])
            {
                return rest.Length == file.Length ? FileFlaw.Damaged : FileFlaw.TwoKinds;
            }

            var size = HeadBytes + rest[26];
            foreach (var lacing in rest.Slice(HeadBytes, rest[26]))
            {
                size += lacing;
            }

            if (size > rest.Length)
            {
                return FileFlaw.Damaged;
            }

            rest = rest[size..];
        }

        return null;
    }
}

/// <summary>A recording in MP3: perhaps an ID3 label, then frames (ISO/IEC 11172-3).</summary>
internal static class Mp3File
{
    private static readonly int[] BitratesOf1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] BitratesOf2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Frequencies = [44_100, 48_000, 32_000];

    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith("ID3"u8) || FrameAt(file) > 0;

    // Two frames in a row are not there by chance.
    public static FileFlaw? FlawOf(ReadOnlySpan<byte> file)
    {
        var sound = file;
        if (sound.StartsWith("ID3"u8))
        {
            if (sound.Length < 10 || (sound[6] | sound[7] | sound[8] | sound[9]) >= 0x80)
            {
                return FileFlaw.Damaged;
            }

            var label = 10 + (sound[6] << 21) + (sound[7] << 14) + (sound[8] << 7) + sound[9];
            sound = label < sound.Length ? sound[label..] : [];
            sound = sound.IndexOfAnyExcept((byte)0) is var first and >= 0 ? sound[first..] : [];
        }

        return FrameAt(sound) is > 0 and var length && length <= sound.Length && (length == sound.Length || FrameAt(sound[length..]) > 0) ? null : FileFlaw.Damaged;
    }

    // Bytes of the frame that begins here; 0 when none does.
    private static int FrameAt(ReadOnlySpan<byte> at)
    {
        if (at.Length < 4 || at[0] != 0xFF || (at[1] & 0xE0) != 0xE0 || (at[1] & 0x06) != 0x02 || (at[1] & 0x18) == 0x08)
        {
            return 0;
        }

        var isOne = (at[1] & 0x18) == 0x18;
        var (rate, frequency) = (at[2] >> 4, (at[2] >> 2) & 3);
        if (rate is 0 or 15 || frequency == 3)
        {
            return 0;
        }

        var hertz = Frequencies[frequency] >> ((at[1] & 0x18) switch { 0x18 => 0, 0x10 => 1, _ => 2 });
        return ((isOne ? 144_000 * BitratesOf1[rate] : 72_000 * BitratesOf2[rate]) / hertz) + ((at[2] >> 1) & 1);
    }
}
