using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MeldrouteZL.Web.Display;

/// <summary>Writes one <c>time</c> element straight to the page: lists hold dozens of them.</summary>
internal sealed record TimeElement(string Machine, string Text, bool Urgent) : IHtmlContent
{
    // Both texts are made by DutchDate from digits and fixed words, so that neither needs encoding.
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(Urgent ? "<time class=\"due--urgent\" datetime=\"" : "<time datetime=\"");
        writer.Write(Machine);
        writer.Write("\">");
        writer.Write(Text);
        writer.Write("</time>");
    }
}
