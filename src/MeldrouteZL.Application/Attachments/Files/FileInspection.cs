using System.Text;
using MeldrouteZL.Domain.Attachments;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>
/// Looks what a file is by what stands in it. What is not wholly of one kind is refused: neither the name nor what the browser
/// says is believed (ASVS 5.0, 5.2.2). Nothing is decoded, drawn or unpacked to a disk.
/// </summary>
internal static class FileInspection
{
    // Old readers look for a PDF in the beginning, and not at the beginning.
    private const int PdfReach = 1024;

    private static readonly byte[] SevenZip = [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C];
    private static readonly byte[][] Pages = [.. new[] { "script", "html", "!doctype", "?php", "svg", "iframe" }.Select(Encoding.ASCII.GetBytes)];

    /// <returns>The kind, or why it is not taken.</returns>
    public static (FileKind Kind, FileFlaw? Flaw) Inspect(string name, ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
        {
            return (default, FileFlaw.Empty);
        }

        if (file.Length > Attachment.MaxSize)
        {
            return (default, FileFlaw.TooLarge);
        }

        return KindOf(file.Span) is not { } kind ? (default, FileFlaw.UnknownKind)
            : !FileKinds.Fits(kind, name) ? (kind, FileFlaw.NameDoesNotFit)
            : (kind, FlawOf(kind, file));
    }

    private static FileKind? KindOf(ReadOnlySpan<byte> file) =>
        JpegFile.Begins(file) ? FileKind.Jpeg
        : PngFile.Begins(file) ? FileKind.Png
        : WebPFile.Begins(file) ? FileKind.WebP
        : file.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : ZipDocument.KindOf(file) is { } document ? document
        : Mp4File.Begins(file) ? FileKind.Mp4
        : OggFile.Begins(file) ? FileKind.Ogg
        : Mp3File.Begins(file) ? FileKind.Mp3
        : TextFile.IsText(file) ? FileKind.Text
        : null;

    private static FileFlaw? FlawOf(FileKind kind, ReadOnlyMemory<byte> file) => kind switch
    {
        FileKind.Jpeg => JpegFile.FlawOf(file.Span) ?? FlawOfPicture(file.Span),
        FileKind.Png => PngFile.FlawOf(file.Span) ?? FlawOfPicture(file.Span),
        FileKind.WebP => WebPFile.FlawOf(file.Span) ?? FlawOfPicture(file.Span),
        FileKind.Pdf => PdfFile.FlawOf(file.Span) ?? (ZipTail.IsOn(file.Span) ? FileFlaw.TwoKinds : null),
        FileKind.Word or FileKind.OpenDocument => ZipDocument.FlawOf(kind, file),
        FileKind.Mp4 => Mp4File.FlawOf(file.Span) ?? FlawOfPicture(file.Span),
        FileKind.Mp3 => Mp3File.FlawOf(file.Span) ?? FlawOfPicture(file.Span),
        FileKind.Ogg => OggFile.FlawOf(file.Span) ?? FlawOfPicture(file.Span),
        FileKind.Text => null, // markup in it is shown as text: it is never given out as anything else
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "How is it looked at?"),
    };

    private static FileFlaw? FlawOfPicture(ReadOnlySpan<byte> file) =>
        ZipTail.IsOn(file) || HasArchive(file) || file[..Math.Min(PdfReach, file.Length)].IndexOf("%PDF-"u8) >= 0 || HasPage(file) ? FileFlaw.TwoKinds : null;

    private static bool HasArchive(ReadOnlySpan<byte> file) => file.IndexOf("Rar!\x1A\x07"u8) >= 0 || file.IndexOf(SevenZip) >= 0;

    // In the packed bytes of a picture such a word does not come by chance.
    private static bool HasPage(ReadOnlySpan<byte> file)
    {
        for (var rest = file; rest.IndexOf((byte)'<') is var at and >= 0; rest = rest[(at + 1)..])
        {
            foreach (var word in Pages)
            {
                if (rest.Length > at + word.Length && Ascii.EqualsIgnoreCase(rest.Slice(at + 1, word.Length), word))
                {
                    // "<svg" and "<html" are four and five bytes: by chance once in thousands of pictures; the others never.
                    if (word.Length > 4 || rest.Length > at + 1 + word.Length && rest[at + 1 + word.Length] is (byte)' ' or (byte)'>' or (byte)'\n' or (byte)'/' or (byte)'\t')
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}

/// <summary>Finds the end of a zip archive at the end of a file of another kind.</summary>
internal static class ZipTail
{
    public const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;

    public static bool IsOn(ReadOnlySpan<byte> file)
    {
        var tail = file[^Math.Min(file.Length, EndBytes + LongestComment)..];
        for (var rest = tail; rest.IndexOf("PK\x05\x06"u8) is var at and >= 0; rest = rest[(at + 1)..])
        {
            if (rest.Length >= at + EndBytes)
            {
                return true;
            }
        }

        return false;
    }
}
