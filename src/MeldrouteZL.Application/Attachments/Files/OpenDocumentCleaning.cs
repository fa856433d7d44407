using System.IO.Compression;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>Cleans an ODT: text, layout and pictures, without properties, settings, revisions, remarks and names of writers.</summary>
internal static class OpenDocumentCleaning
{
    private const int MaxPart = 20_000_000;
    private const string Mark = "mimetype";
    private static readonly string[] Dropped = ["meta.xml", "settings.xml", "manifest.rdf", "layout-cache", "Thumbnails/", "Configurations2/", "META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml", "ObjectReplacements/"];

    private static readonly XmlFilter Text = new()
    {
        Element = (reader, _) => reader.LocalName switch
        {
            "tracked-changes" or "change" or "change-start" or "change-end" or "annotation" or "annotation-end" or "creator" or "initial-creator" or "printed-by" or "author-name"
                or "author-initials" or "sender-firstname" or "sender-lastname" or "sender-initials" or "sender-email" or "sender-phone-private" or "sender-phone-work" or "sender-street"
                or "sender-company" or "file-name" or "template-name" or "meta" or "scripts" or "script" or "execute-macro" or "event-listeners" or "forms" => XmlVerdict.Drop,
            "object" or "object-ole" or "plugin" or "applet" or "floating-frame" or "binary-data" => XmlVerdict.GiveUp,
            var name when name.StartsWith("dde-", StringComparison.Ordinal) => XmlVerdict.GiveUp, // asks another program
            not "a" when reader.GetAttribute("href", "http://www.w3.org/1999/xlink") is { } at && !at.StartsWith("Pictures/", StringComparison.Ordinal) && !at.StartsWith('#') => XmlVerdict.GiveUp, // would be fetched from elsewhere; a link is clicked
            _ => XmlVerdict.Keep,
        },
        DropsAttribute = name => name is "rsid" or "paragraph-rsid",
    };

    private static readonly XmlFilter Manifest = new()
    {
        Element = (reader, _) => reader.LocalName == "file-entry" && reader.GetAttribute("full-path", reader.NamespaceURI) is { } path && path != "/" && !IsKept(path)
            ? XmlVerdict.Drop : XmlVerdict.Keep,
    };

    /// <returns>Null when it cannot be cleaned safely.</returns>
    public static byte[]? Clean(ReadOnlyMemory<byte> file)
    {
        using var archive = ZipDocument.Open(file);
        using var clean = new CleanZip();
        foreach (var part in archive.Entries.Where(e => !e.FullName.EndsWith('/') && !Dropped.Any(d => e.FullName.StartsWith(d, StringComparison.Ordinal))))
        {
            if (!IsKept(part.FullName) || ZipDocument.Unpack(part, MaxPart) is not { } content || CleanPart(part.FullName, content) is not { } cleaned)
            {
                return null;
            }

            // By the standard the first part and not packed: by it the kind is known.
            clean.Add(part.FullName, cleaned, part.FullName == Mark ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        }

        return clean.ToArray();
    }

    private static byte[]? CleanPart(string name, byte[] content) => name switch
    {
        Mark => content,
        "META-INF/manifest.xml" => Manifest.Apply(content),
        "content.xml" or "styles.xml" => Text.Apply(content),
        _ => CleanedCopy.OfPicture(content),
    };

    private static bool IsKept(string name) => name is Mark or "META-INF/manifest.xml" or "content.xml" or "styles.xml" || name.StartsWith("Pictures/", StringComparison.Ordinal);
}
