using System.Text.Encodings.Web;
using MeldrouteZL.Domain.Connections;
using Microsoft.AspNetCore.Html;
using static MeldrouteZL.Web.Display.RoutePath;

namespace MeldrouteZL.Web.Display;

/// <summary>What belongs together in a case drawn as SVG, without script or inline style; the style sheet of the routes gives it its colours.</summary>
public sealed class CasePictureSvg : IHtmlContent
{
    private const double RoomForText = PictureLayout.NodeWidth - 12;
    private const double LineHeight = 19;
    private readonly CasePicture picture;
    private readonly PictureLayout layout;

    private CasePictureSvg(CasePicture picture) => (this.picture, layout) = (picture, PictureLayout.Of(picture));

    /// <summary>The drawing of this picture.</summary>
    public static IHtmlContent For(CasePicture picture) => new CasePictureSvg(picture);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (width, height) = (Number(layout.Width), Number(layout.Height));
        writer.Write($"<svg class=\"route-svg\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"beeld-titel beeld-uitleg\"><title id=\"beeld-titel\">");
        encoder.Encode(writer, $"Samenhang van casus {picture.Nodes[0].CaseNumber}");
        writer.Write("</title><desc id=\"beeld-uitleg\">Vakken voor personen, gegevens en andere casussen, met lijnen ertussen. De tabel onder het plaatje zegt hetzelfde in woorden.</desc>");
        foreach (var edge in layout.Edges)
        {
            WriteEdge(writer, edge);
        }

        foreach (var node in layout.Nodes)
        {
            WriteNode(writer, encoder, node);
        }

        writer.Write("</svg>");
    }

    // A curve that leaves and arrives level stays between its ends.
    private static void WriteEdge(TextWriter writer, PlacedEdge edge)
    {
        var middle = Number((edge.FromX + edge.ToX) / 2);
        writer.Write($"<g class=\"edge\" data-van=\"{edge.Edge.From}\" data-naar=\"{edge.Edge.To}\"><path d=\"M{Number(edge.FromX)} {Number(edge.FromY)}C{middle} {Number(edge.FromY)} {middle} {Number(edge.ToY)} {Number(edge.ToX)} {Number(edge.ToY)}\"/></g>");
    }

    private static void WriteNode(TextWriter writer, HtmlEncoder encoder, PlacedNode placed)
    {
        var (node, x) = (placed.Node, Number(placed.X + (PictureLayout.NodeWidth / 2)));
        var kind = node.Column == PictureColumn.Case ? " is-here" : node.CaseNumber is not null ? " node--end" : "";
        var (first, second) = (ConnectionTexts.KindOf(node), ConnectionTexts.NameOf(node));
        writer.Write($"<g class=\"node{kind}\" data-node=\"{node.Key}\"><title>");
        encoder.Encode(writer, $"{first}: {second}");
        writer.Write($"</title><rect x=\"{Number(placed.X)}\" y=\"{Number(placed.Y)}\" width=\"{Number(PictureLayout.NodeWidth)}\" height=\"{Number(PictureLayout.NodeHeight)}\" rx=\"6\"/><text>");
        foreach (var (at, line) in new[] { first, second }.Index())
        {
            writer.Write($"<tspan x=\"{x}\" y=\"{Number(placed.Y + (PictureLayout.NodeHeight / 2) + ((at - 0.5) * LineHeight))}\">");
            encoder.Encode(writer, ConnectionTexts.Fitting(line, RoomForText));
            writer.Write(at == 0 ? " </tspan>" : "</tspan>");
        }

        writer.Write("</text></g>");
    }
}
