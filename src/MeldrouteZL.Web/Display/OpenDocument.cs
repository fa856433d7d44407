using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// A text document in OpenDocument 1.3 (ISO/IEC 26300): a ZIP file that begins with its kind, uncompressed (part 2, section 3.3). Every
/// text is written as text: no field, no formula, no link and no markup can come of it.
/// </summary>
public static class OpenDocument
{
    public const string ContentType = "application/vnd.oasis.opendocument.text";
    private const string Version = "1.3";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static readonly XmlWriterSettings Utf8 = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Of(IReadOnlyList<MinutesPart> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var kind = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
            {
                kind.Write(Encoding.ASCII.GetBytes(ContentType));
            }

            Write(zip, "content.xml", xml => WriteContent(xml, parts));
            Write(zip, "styles.xml", WriteStyles);
            Write(zip, "META-INF/manifest.xml", WriteManifest);
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var entry = zip.CreateEntry(name).Open();
        using var xml = XmlWriter.Create(entry, Utf8);
        write(xml);
    }

    private static void WriteContent(XmlWriter xml, IReadOnlyList<MinutesPart> parts)
    {
        xml.WriteStartElement("office", "document-content", Office);
        xml.WriteAttributeString("xmlns", "text", null, Text);
        xml.WriteAttributeString("xmlns", "table", null, Tables);
        xml.WriteAttributeString("office", "version", Office, Version);
        xml.WriteStartElement("body", Office);
        xml.WriteStartElement("text", Office);
        var tables = 0;
        foreach (var part in parts)
        {
            switch (part)
            {
                case MinutesPart.Heading heading:
                    xml.WriteStartElement("h", Text);
                    xml.WriteAttributeString("style-name", Text, $"Heading_20_{heading.Level}");
                    xml.WriteAttributeString("outline-level", Text, $"{heading.Level}");
                    WriteText(xml, heading.Text);
                    xml.WriteEndElement();
                    break;
                case MinutesPart.Paragraph paragraph:
                    WriteParagraph(xml, paragraph.Text);
                    break;
                case MinutesPart.Table table:
                    WriteTable(xml, table, ++tables);
                    break;
            }
        }

        xml.WriteEndDocument();
    }

    private static void WriteTable(XmlWriter xml, MinutesPart.Table table, int number)
    {
        xml.WriteStartElement("table", Tables);
        xml.WriteAttributeString("name", Tables, $"Tabel{number}");
        xml.WriteStartElement("table-column", Tables);
        xml.WriteAttributeString("number-columns-repeated", Tables, $"{table.Columns.Count}");
        xml.WriteEndElement();
        xml.WriteStartElement("table-header-rows", Tables);
        WriteRow(xml, table.Columns);
        xml.WriteEndElement();
        foreach (var row in table.Rows)
        {
            WriteRow(xml, row);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<string> texts)
    {
        xml.WriteStartElement("table-row", Tables);
        foreach (var text in texts)
        {
            xml.WriteStartElement("table-cell", Tables);
            xml.WriteAttributeString("office", "value-type", Office, "string");
            WriteParagraph(xml, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteParagraph(XmlWriter xml, string text)
    {
        xml.WriteStartElement("p", Text);
        xml.WriteAttributeString("style-name", Text, "Standard");
        WriteText(xml, text);
        xml.WriteEndElement();
    }

    // A line break is an element of its own; what XML cannot hold becomes the sign for what cannot be shown.
    private static void WriteText(XmlWriter xml, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                xml.WriteStartElement("line-break", Text);
                xml.WriteEndElement();
            }

            xml.WriteString(string.Concat(lines[i].EnumerateRunes().Select(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : "\uFFFD")));
        }
    }

    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("office", "document-styles", Office);
        xml.WriteAttributeString("xmlns", "style", null, Style);
        xml.WriteAttributeString("office", "version", Office, Version);
        xml.WriteStartElement("styles", Office);
        foreach (var (name, shown) in ((string, string)[])[("Standard", "Standard"), ("Heading_20_1", "Heading 1"), ("Heading_20_2", "Heading 2"), ("Heading_20_3", "Heading 3")])
        {
            xml.WriteStartElement("style", Style);
            xml.WriteAttributeString("name", Style, name);
            xml.WriteAttributeString("display-name", Style, shown);
            xml.WriteAttributeString("family", Style, "paragraph");
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void WriteManifest(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("version", Manifest, Version);
        foreach (var (path, type) in ((string, string)[])[("/", ContentType), ("content.xml", "text/xml"), ("styles.xml", "text/xml")])
        {
            xml.WriteStartElement("file-entry", Manifest);
            xml.WriteAttributeString("full-path", Manifest, path);
            xml.WriteAttributeString("media-type", Manifest, type);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }
}
