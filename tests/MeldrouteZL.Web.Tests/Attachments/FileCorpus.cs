using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MeldrouteZL.Web.Tests.Attachments;

/// <summary>Files of every kind that is taken, made here, each with words where programs write who, where and when.</summary>
internal static class FileCorpus
{
    /// <summary>Stands in every place that a cleaned copy must not have.</summary>
    public const string Secret = "kanarieverstopt";

    /// <summary>Stands in what a document shows.</summary>
    public const string Shown = "zichtbare tekst";

    public const string TypesOfWord = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>With EXIF (turned a quarter, and a place), XMP, a comment and a thumbnail; a picture of one scan.</summary>
    public static byte[] Jpeg(byte orientation = 6, ushort width = 16, ushort height = 16, byte[]? after = null) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]),
        .. Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, .. Text("GPS " + Secret)]),
        .. Segment(0xE1, Text($"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{Secret}</x:xmpmeta>")),
        .. Segment(0xE2, Text($"ICC_PROFILE\0 {Secret}")),
        .. Segment(0xED, Text($"Photoshop 3.0\0 {Secret}")),
        .. Segment(0xFE, Text(Secret)),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78,
        0xFF, 0xD9,
        .. after ?? [],
    ];

    public static byte[] Png(uint width = 4, uint height = 4, byte[]? after = null) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
        .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 6, 0, 0, 0]),
        .. Chunk("tEXt", Text($"Author\0{Secret}")),
        .. Chunk("eXIf", Text($"MM\0*{Secret}")),
        .. Chunk("tIME", [7, 0xEA, 1, 1, 1, 1, 1]),
        .. Chunk("IDAT", [1, 2, 3, 4]),
        .. Chunk("IEND", []),
        .. after ?? [],
    ];

    public static byte[] WebP(byte[]? after = null)
    {
        byte[] body =
        [
            .. "WEBP"u8,
            .. Riff("VP8X", [0x2C, 0, 0, 0, 15, 0, 0, 15, 0, 0]),
            .. Riff("ICCP", Text(Secret)),
            .. Riff("VP8L", [0x2F, 15, 0, 0, 0]),
            .. Riff("EXIF", Text($"Exif {Secret}")),
            .. Riff("XMP ", Text(Secret)),
        ];
        return [.. "RIFF"u8, .. Little((uint)body.Length), .. body, .. after ?? []];
    }

    public static byte[] Pdf() => Text($"%PDF-1.7\n1 0 obj<</Author({Secret})>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Mp4() => [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8, 0, 0, 0, 16, .. "moov"u8, 0, 0, 0, 8, .. "free"u8, 0, 0, 0, 12, .. "mdat"u8, 1, 2, 3, 4];

    public static byte[] Mp3()
    {
        var frame = new byte[417]; // MPEG 1, layer III, 128 kbit/s, 44.1 kHz
        (frame[0], frame[1], frame[2]) = (0xFF, 0xFB, 0x90);
        return [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 10, .. new byte[10], .. frame, .. frame];
    }

    public static byte[] Ogg()
    {
        byte[] page = [.. "OggS"u8, 0, 2, .. new byte[20], 1, 3, 7, 8, 9];
        return [.. page, .. page];
    }

    public static byte[] Word(params (string Name, byte[] Content)[] more) => Zip([
        ("[Content_Types].xml", Text(TypesOfWord)),
        ("_rels/.rels", Text($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""")),
        ("word/document.xml", Text($"""
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p w:rsidR="00{Secret}"><w:commentRangeStart w:id="1"/>
            <w:r><w:t>{Shown}</w:t></w:r><w:ins w:id="2" w:author="{Secret}" w:date="2026-01-01T00:00:00Z"><w:r><w:t>erbij</w:t></w:r></w:ins>
            <w:del w:id="3" w:author="{Secret}"><w:r><w:delText>{Secret}</w:delText></w:r></w:del></w:p><!-- {Secret} --></w:body></w:document>
            """)),
        ("word/_rels/document.xml.rels", Text($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/comments" Target="comments.xml"/><Relationship Id="rId2" Type="{Office}/image" Target="media/image1.jpeg"/></Relationships>""")),
        ("word/comments.xml", Text($"<comments>{Secret}</comments>")),
        ("word/media/image1.jpeg", Jpeg()),
        ("docProps/core.xml", Text($"<core>{Secret}</core>")),
        ("docProps/app.xml", Text($"<app>{Secret}</app>")),
        .. more,
    ]);

    public static byte[] OpenDocument(params (string Name, byte[] Content)[] more) => Zip([
        ("mimetype", Text("application/vnd.oasis.opendocument.text")),
        ("content.xml", Text($"""
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>
            <text:tracked-changes><text:changed-region><office:change-info><dc:creator>{Secret}</dc:creator></office:change-info><text:p>{Secret}</text:p></text:changed-region></text:tracked-changes>
            <text:p>{Shown}<office:annotation><dc:creator>{Secret}</dc:creator><text:p>{Secret}</text:p></office:annotation></text:p></office:text></office:body></office:document-content>
            """)),
        ("meta.xml", Text($"<meta>{Secret}</meta>")),
        ("settings.xml", Text($"<settings>{Secret}</settings>")),
        ("Pictures/1.png", Png()),
        ("META-INF/manifest.xml", Text("""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>""")),
        .. more,
    ]);

    /// <summary>An archive with these parts, the first of them not packed.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, (name, content)) in parts.Index())
            {
                using var part = archive.CreateEntry(name, index == 0 ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                part.Write(content);
            }
        }

        return whole.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>What every scanner finds; put together here, so that this file is not found itself.</summary>
    public static byte[] Eicar() => Text(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Chunk(string kind, byte[] data) => [.. Big((uint)data.Length), .. Text(kind), .. data, 0, 0, 0, 0];

    private static byte[] Riff(string kind, byte[] data) => [.. Text(kind), .. Little((uint)data.Length), .. data, .. data.Length % 2 == 1 ? new byte[1] : []];

    private static byte[] Big(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }
}
