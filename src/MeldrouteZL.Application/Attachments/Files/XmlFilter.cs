using System.Text;
using System.Xml;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>What to do with an element.</summary>
internal enum XmlVerdict
{
    Keep,

    /// <summary>Away with it and all that is in it.</summary>
    Drop,

    /// <summary>Only what is in it stays.</summary>
    Unwrap,

    /// <summary>The document cannot be cleaned.</summary>
    GiveUp,
}

/// <summary>Copies XML without what is not to be copied, as a stream: no document type, no entities, nothing from elsewhere.</summary>
internal sealed class XmlFilter
{
    private const int MaxDepth = 2000;

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Judges an element by its name, its parent and its attributes.</summary>
    public required Func<XmlReader, string, XmlVerdict> Element { get; init; }

    /// <summary>Whether an attribute with this local name goes.</summary>
    public Func<string, bool> DropsAttribute { get; init; } = _ => false;

    /// <summary>Whether an attribute, by the local names of its element and itself, must be there but says nothing any more.</summary>
    public Func<string, string, bool> Blanks { get; init; } = (_, _) => false;

    /// <returns>Null when it cannot be cleaned.</returns>
    public byte[]? Apply(byte[] xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), Reading);
            using var clean = new MemoryStream(xml.Length);
            using (var writer = XmlWriter.Create(clean, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = true }))
            {
                if (!Copy(reader, writer))
                {
                    return null;
                }
            }

            return clean.ToArray();
        }
        catch (Exception broken) when (broken is XmlException or InvalidOperationException or ArgumentException) // what cannot be read, or not be written again
        {
            return null;
        }
    }

    private bool Copy(XmlReader reader, XmlWriter writer)
    {
        var open = new Stack<(string Name, bool IsWritten)>();
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var verdict = Element(reader, open.TryPeek(out var parent) ? parent.Name : "");
                if (verdict == XmlVerdict.GiveUp || reader.Depth > MaxDepth || open.Count > MaxDepth)
                {
                    return false;
                }

                if (verdict == XmlVerdict.Drop && open.Count > 0)
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                Begin(reader, writer, open, isWritten: verdict != XmlVerdict.Unwrap || open.Count == 0);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                End(writer, open);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && open.Count > 0)
            {
                writer.WriteString(reader.Value);
            }

            more = reader.Read();
        }

        return true;
    }

    private void Begin(XmlReader reader, XmlWriter writer, Stack<(string, bool)> open, bool isWritten)
    {
        var (isEmpty, element) = (reader.IsEmptyElement, reader.LocalName);
        open.Push((element, isWritten));
        if (isWritten)
        {
            writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            {
                if (reader.Prefix == "xmlns" || reader.Name == "xmlns" || !DropsAttribute(reader.LocalName))
                {
                    writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, Blanks(element, reader.LocalName) ? "" : reader.Value);
                }
            }

            reader.MoveToElement();
        }

        if (isEmpty)
        {
            End(writer, open);
        }
    }

    private static void End(XmlWriter writer, Stack<(string Name, bool IsWritten)> open)
    {
        if (open.Pop().IsWritten)
        {
            writer.WriteEndElement();
        }
    }
}
