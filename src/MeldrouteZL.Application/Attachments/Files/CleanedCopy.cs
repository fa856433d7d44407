using MeldrouteZL.Domain.Attachments;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>
/// The copy of a file for who may read the signal: what it shows, without where, when, by whom and with what it was made
/// (ASVS 5.0, 14.2.8). Built of the parts that are known to be content; whatever is not known is left out, or there is no copy.
/// </summary>
internal static class CleanedCopy
{
    /// <returns>Null for a file that cannot be cleaned safely.</returns>
    public static byte[]? Of(FileKind kind, ReadOnlyMemory<byte> file) => kind switch
    {
        FileKind.Jpeg => JpegFile.Clean(file.Span),
        FileKind.Png => PngFile.Clean(file.Span),
        FileKind.WebP => WebPFile.Clean(file.Span),
        FileKind.Text => file.ToArray(),
        FileKind.Word => WordCleaning.Clean(file),
        FileKind.OpenDocument => OpenDocumentCleaning.Clean(file),
        FileKind.Pdf or FileKind.Mp4 or FileKind.Mp3 or FileKind.Ogg => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "How is it cleaned?"),
    };

    /// <summary>A picture within a document; null when it is of a kind that is not known.</summary>
    public static byte[]? OfPicture(byte[] picture) =>
        JpegFile.Begins(picture) && JpegFile.FlawOf(picture) is null ? JpegFile.Clean(picture)
        : PngFile.Begins(picture) && PngFile.FlawOf(picture) is null ? PngFile.Clean(picture)
        : WebPFile.Begins(picture) && WebPFile.FlawOf(picture) is null ? WebPFile.Clean(picture)
        : null;
}
