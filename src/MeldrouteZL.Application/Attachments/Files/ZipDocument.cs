using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using MeldrouteZL.Domain.Attachments;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>
/// A document that is a zip archive: DOCX (ISO/IEC 29500) or ODT (ISO/IEC 26300). It is measured by its directory before any
/// part is unpacked, and then counted while it is, in memory only; names in it are looked at and never become paths.
/// </summary>
internal static class ZipDocument
{
    public const int MaxParts = 500;

    /// <summary>Bytes of all parts together, unpacked.</summary>
    public const int MaxUnpacked = 120_000_000;

    // Text in XML packs to a twentieth at most; a bomb to a thousandth.
    private const int MaxRatio = 150;
    private const int SmallPart = 1_000_000;
    private const int UnixKind = 0xF000;
    private const int UnixLink = 0xA000;
    private static readonly string[] Programs = ["Basic/", "Scripts/", "word/activeX/", "word/vbaData.xml"];

    /// <summary>What the archive says it is; null when it is no document that is taken.</summary>
    public static FileKind? KindOf(ReadOnlySpan<byte> file) =>
        !file.StartsWith("PK\x03\x04"u8) ? null
        : file.Length > 30 && file[30..].StartsWith("mimetypeapplication/vnd.oasis.opendocument.textPK"u8) ? FileKind.OpenDocument
        : file.IndexOf("[Content_Types].xml"u8) >= 0 && file.IndexOf("word/document.xml"u8) >= 0 ? FileKind.Word
        : null;

    /// <summary>Why the document is not taken; null when it is.</summary>
    public static FileFlaw? FlawOf(FileKind kind, ReadOnlyMemory<byte> file)
    {
        if (FlawOfDirectory(file.Span) is { } flaw)
        {
            return flaw;
        }

        try
        {
            using var archive = Open(file);
            return FlawOfNames(archive) ?? FlawOfParts(archive) ?? (kind == FileKind.Word ? FlawOfWord(archive) : null);
        }
        catch (InvalidDataException)
        {
            return FileFlaw.Damaged;
        }
    }

    /// <summary>Opens the archive over the bytes as they lie in memory.</summary>
    public static ZipArchive Open(ReadOnlyMemory<byte> file) => new(
        MemoryMarshal.TryGetArray(file, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(file.ToArray(), writable: false),
        ZipArchiveMode.Read);

    /// <summary>Unpacks one part.</summary>
    /// <returns>Null when it is longer than it may be.</returns>
    public static byte[]? Unpack(ZipArchiveEntry part, int most)
    {
        if (part.Length > most)
        {
            return null;
        }

        using var packed = part.Open();
        using var whole = new MemoryStream((int)part.Length);
        var buffer = new byte[81_920];
        while (packed.Read(buffer) is > 0 and var count)
        {
            if (whole.Length + count > part.Length)
            {
                return null; // more than its directory says
            }

            whole.Write(buffer, 0, count);
        }

        return whole.ToArray();
    }

    // One directory, at the very end, right behind the parts: nothing before, between or after.
    private static FileFlaw? FlawOfDirectory(ReadOnlySpan<byte> file)
    {
        if (file.Length < ZipTail.EndBytes || !file[^ZipTail.EndBytes..].StartsWith("PK\x05\x06"u8))
        {
            return ZipTail.IsOn(file) ? FileFlaw.TwoKinds : FileFlaw.Damaged;
        }

        var end = file[^ZipTail.EndBytes..];
        var (disks, here, all) = (BinaryPrimitives.ReadUInt32LittleEndian(end[4..]), BinaryPrimitives.ReadUInt16LittleEndian(end[8..]), BinaryPrimitives.ReadUInt16LittleEndian(end[10..]));
        long directory = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        return disks != 0 || here != all || BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != 0 ? FileFlaw.Damaged
            : all > MaxParts ? FileFlaw.Bomb
            : start + directory != file.Length - ZipTail.EndBytes ? FileFlaw.TwoKinds
            : null;
    }

    private static FileFlaw? FlawOfNames(ZipArchive archive)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var part in archive.Entries)
        {
            total += part.Length;
            if (part.IsEncrypted || !names.Add(part.FullName) || part.FullName.Length is 0 or > 200 || part.FullName.StartsWith('/')
                || part.FullName.Split('/').Contains("..") || part.FullName.Any(c => c is '\\' or ':' || char.IsControl(c)) || ((part.ExternalAttributes >> 16) & UnixKind) == UnixLink)
            {
                return FileFlaw.Damaged;
            }

            if (Programs.Any(p => part.FullName.StartsWith(p, StringComparison.OrdinalIgnoreCase)) || part.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                return FileFlaw.HasProgram;
            }

            if (total > MaxUnpacked || (part.Length > SmallPart && part.Length / MaxRatio > part.CompressedLength))
            {
                return FileFlaw.Bomb;
            }
        }

        return null;
    }

    private static FileFlaw? FlawOfParts(ZipArchive archive)
    {
        var head = new byte[8];
        var buffer = new byte[81_920];
        foreach (var part in archive.Entries)
        {
            using var content = part.Open();
            var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (IsArchiveOrProgram(head.AsSpan(0, read)))
            {
                return FileFlaw.HasProgram;
            }

            for (long count = read; read > 0; count += read)
            {
                if (count > part.Length)
                {
                    return FileFlaw.Bomb; // the directory lies
                }

                read = content.Read(buffer);
            }
        }

        return null;
    }

    // Archives, compound files (macros and older documents), programs of Windows and Linux, PDF.
    private static bool IsArchiveOrProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("Rar!"u8) || head.StartsWith("7z"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("MZ"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) || head.StartsWith("%PDF"u8);

    private static FileFlaw? FlawOfWord(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { } types || Unpack(types, SmallPart) is not { } bytes)
        {
            return FileFlaw.Damaged;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? FileFlaw.HasProgram
            : text.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) ? null
            : FileFlaw.Damaged;
    }
}
