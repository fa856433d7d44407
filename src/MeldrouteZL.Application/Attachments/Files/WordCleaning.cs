using System.Xml;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>
/// Cleans a DOCX: what is written now, without properties, revisions, comments, names of writers and what pictures tell. Of a
/// document with a part that is not known here there is no copy.
/// </summary>
internal static class WordCleaning
{
    private const int MaxPart = 20_000_000;
    private const string RelationshipsEnd = ".rels";

    // Nothing that is shown depends on these.
    private static readonly string[] Dropped = ["docProps/", "customXml/", "word/comments", "word/people.xml", "word/glossary/", "word/printerSettings/", "word/webSettings.xml", "_xmlsignatures/", "docMetadata/"];
    private static readonly string[] Texts = ["word/document.xml", "word/styles.xml", "word/stylesWithEffects.xml", "word/settings.xml", "word/numbering.xml", "word/fontTable.xml", "word/footnotes.xml", "word/endnotes.xml"];
    private static readonly string[] Numbered = ["word/header", "word/footer", "word/theme/theme"];

    // Changes of layout keep the name of who made them; so do marks of comments, and settings of the machine it was made on. Fields
    // can start a program or fetch something from elsewhere (DDE, INCLUDEPICTURE): what they showed last stays as text.
    private static readonly HashSet<string> Gone =
    [
        "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "delText", "delInstrText",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "proofErr", "permStart", "permEnd",
        "instrText", "fldChar", "rsids", "rsid", "attachedTemplate", "docVars", "mailMerge", "dataBinding", "documentProtection", "writeProtection", "saveThroughXslt", "trackRevisions", "embedTrueTypeFonts",
    ];

    private static readonly XmlFilter Text = new()
    {
        Element = (reader, parent) => (reader.LocalName, parent) switch
        {
            ("del" or "ins" or "cellDel" or "cellIns" or "cellMerge", "trPr" or "tcPr") or ("altChunk" or "object" or "control" or "subDoc", _) => XmlVerdict.GiveUp, // rows that are gone or come, and what comes from elsewhere
            ("imagedata", _) when reader.GetAttribute("src") is not null || reader.GetAttribute("href", "urn:schemas-microsoft-com:office:office") is not null => XmlVerdict.GiveUp,
            ("ins" or "moveTo" or "fldSimple", _) => XmlVerdict.Unwrap,
            var (name, _) when Gone.Contains(name) => XmlVerdict.Drop,
            _ => XmlVerdict.Keep,
        },
        DropsAttribute = name => name.StartsWith("rsid", StringComparison.Ordinal) || name is "author" or "initials" or "paraId" or "textId" or "userId" or "providerId" or "dateUtc" or "descr",
        Blanks = (element, attribute) => (element is "docPr" or "cNvPr") && (attribute is "name" or "title"), // what the file of a picture was called
    };

    private static readonly XmlFilter Types = new()
    {
        Element = (reader, _) => reader.LocalName == "Override" && !IsKept(reader.GetAttribute("PartName")?.TrimStart('/') ?? "") ? XmlVerdict.Drop : XmlVerdict.Keep,
    };

    // Links that a reader clicks stay; templates and pictures that would be fetched from elsewhere do not.
    private static readonly XmlFilter Relationships = new()
    {
        Element = (reader, _) => reader.LocalName != "Relationship" ? XmlVerdict.Keep
            : reader.GetAttribute("TargetMode") == "External" ? TypeOf(reader) switch { "hyperlink" => XmlVerdict.Keep, "attachedTemplate" => XmlVerdict.Drop, _ => XmlVerdict.GiveUp }
            : TypeOf(reader) is "core-properties" or "extended-properties" or "custom-properties" or "thumbnail" or "customXml" or "comments" or "commentsExtended" or "commentsIds" or "commentsExtensible"
                or "people" or "glossaryDocument" or "printerSettings" or "webSettings" or "origin" or "classificationlabels" ? XmlVerdict.Drop
            : XmlVerdict.Keep,
    };

    /// <returns>Null when it cannot be cleaned safely.</returns>
    public static byte[]? Clean(ReadOnlyMemory<byte> file)
    {
        using var archive = ZipDocument.Open(file);
        using var clean = new CleanZip();
        foreach (var part in archive.Entries.Where(e => !e.FullName.EndsWith('/') && !IsDropped(e.FullName)))
        {
            if (!IsKept(part.FullName) || ZipDocument.Unpack(part, MaxPart) is not { } content || CleanPart(part.FullName, content) is not { } cleaned)
            {
                return null;
            }

            clean.Add(part.FullName, cleaned);
        }

        return clean.ToArray();
    }

    private static byte[]? CleanPart(string name, byte[] content) =>
        name == "[Content_Types].xml" ? Types.Apply(content)
        : name.EndsWith(RelationshipsEnd, StringComparison.Ordinal) ? Relationships.Apply(content)
        : IsPicture(name) ? CleanedCopy.OfPicture(content)
        : Text.Apply(content);

    private static string TypeOf(XmlReader reader) => reader.GetAttribute("Type")?.Split('/')[^1] ?? "";

    private static bool IsDropped(string name) => Dropped.Any(d => name.StartsWith(d, StringComparison.OrdinalIgnoreCase))
        || name.StartsWith("word/_rels/", StringComparison.Ordinal) && Dropped.Any(d => name.Replace("_rels/", "", StringComparison.Ordinal).StartsWith(d, StringComparison.OrdinalIgnoreCase));

    private static bool IsPicture(string name) => name.StartsWith("word/media/", StringComparison.Ordinal);

    private static bool IsKept(string name) => name is "[Content_Types].xml" or "_rels/.rels" || Texts.Contains(name) || IsPicture(name)
        || (Numbered.Any(n => name.StartsWith(n, StringComparison.Ordinal)) && name.EndsWith(".xml", StringComparison.Ordinal) && !name.Contains("_rels", StringComparison.Ordinal))
        || (name.StartsWith("word/_rels/", StringComparison.Ordinal) && name.EndsWith(".xml" + RelationshipsEnd, StringComparison.Ordinal))
        || (name.StartsWith("word/theme/_rels/", StringComparison.Ordinal) && name.EndsWith(RelationshipsEnd, StringComparison.Ordinal));
}
