using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using static MeldrouteZL.Web.Display.RoutePath;

namespace MeldrouteZL.Web.Display;

/// <summary>A route drawn as SVG, without script or inline style; the style sheet gives it its colours.</summary>
public sealed class RoutePictureSvg : IHtmlContent
{
    private readonly RoutePicture picture;
    private readonly RoutePictureLayout layout;

    private RoutePictureSvg(RoutePicture picture) => (this.picture, layout) = (picture, new RoutePictureLayout(picture));

    /// <summary>The drawing of this route.</summary>
    public static IHtmlContent For(RoutePicture picture) => new RoutePictureSvg(picture);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (key, width, height) = (picture.Key, Number(layout.Width), Number(layout.Height));
        writer.Write($"<svg class=\"route-svg\" xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"titel-{key} uitleg-{key}\">");
        writer.Write($"<title id=\"titel-{key}\">");
        encoder.Encode(writer, $"{picture.Title}: de fasen en de stappen ertussen");
        writer.Write($"</title><desc id=\"uitleg-{key}\">");
        encoder.Encode(writer, $"{picture.Stages.Count} fasen en {picture.Moves.Count()} stappen. De tabel onder het plaatje zegt hetzelfde in woorden.");
        writer.Write($"</desc><defs><marker id=\"pijl-{key}\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"10\" markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"edge-head\" d=\"M0 0L10 5L0 10z\"/></marker></defs>");
        if (layout.Dot is { } dot)
        {
            writer.Write($"<circle class=\"route-start\" cx=\"{Number(dot.X)}\" cy=\"{Number(dot.Y)}\" r=\"{Number(RoutePictureLayout.DotRadius)}\"/>");
        }

        // One group per step, however many lines it has. The steps of the reader come last: their lines lie on top.
        foreach (var step in layout.Links.GroupBy(link => link.Step).OrderBy(step => step.Key.IsOwn))
        {
            WriteStep(writer, encoder, step.Key, [.. step]);
        }

        foreach (var stage in layout.Stages)
        {
            WriteStage(writer, encoder, stage);
        }

        writer.Write("</svg>");
    }

    private void WriteStep(TextWriter writer, HtmlEncoder encoder, RouteStep step, IReadOnlyList<PlacedLink> links)
    {
        writer.Write($"<g class=\"edge{(step.IsAcute ? " edge--acute" : "")}{(step.IsOwn ? " is-own" : "")}\" data-step=\"{step.Key}\">");
        foreach (var link in links)
        {
            foreach (var (i, line) in link.Lines.Index())
            {
                writer.Write($"<path{(line.IsOwn ? " class=\"is-own\"" : "")} d=\"{line.Path}\"{(i == 0 ? $" marker-end=\"url(#pijl-{picture.Key})\"" : "")}/>");
            }
        }

        foreach (var link in links)
        {
            WriteLabel(writer, encoder, link.Label, link.Link.IsOwn);
        }

        writer.Write("</g>");
    }

    private static void WriteLabel(TextWriter writer, HtmlEncoder encoder, PlacedLabel label, bool isOwn)
    {
        if (isOwn)
        {
            var x = label.Ends ? label.X - 16 : label.X;
            writer.Write($"<rect class=\"own-mark\" x=\"{Number(x)}\" y=\"{Number(label.Y - 12)}\" width=\"16\" height=\"16\" rx=\"3\"/><text class=\"own-mark__text\" x=\"{Number(x + 8)}\" y=\"{Number(label.Y)}\">U</text>");
        }

        var away = isOwn ? RoutePictureLayout.MarkWidth : 0;
        WriteLines(writer, encoder, $"label{(label.Ends ? " label--end" : "")}{(isOwn ? " is-own" : "")}", label.Lines, label.Ends ? label.X - away : label.X + away, label.Y, RoutePictureText.LineHeight);
    }

    private void WriteStage(TextWriter writer, HtmlEncoder encoder, PlacedStage placed)
    {
        const double LineHeight = 19;
        var kind = (placed.Stage.Key == picture.Here ? " is-here" : "") + (placed.IsEnd ? " node--end" : "") + (placed.Stage.IsAcute ? " node--acute" : "");
        writer.Write($"<g class=\"node{kind}\" data-node=\"{placed.Stage.Key}\"><rect x=\"{Number(placed.X)}\" y=\"{Number(placed.Y)}\" width=\"{Number(placed.Width)}\" height=\"{Number(placed.Height)}\" rx=\"6\"/>");
        var firstLine = placed.Y + (placed.Height / 2) - ((placed.Lines.Count - 1) * LineHeight / 2);
        WriteLines(writer, encoder, null, placed.Lines, placed.X + (placed.Width / 2), firstLine, LineHeight);
        writer.Write("</g>");
    }

    private static void WriteLines(TextWriter writer, HtmlEncoder encoder, string? cssClass, IReadOnlyList<string> lines, double x, double y, double lineHeight)
    {
        writer.Write(cssClass is null ? "<text>" : $"<text class=\"{cssClass}\">");
        foreach (var (i, line) in lines.Index())
        {
            writer.Write($"<tspan x=\"{Number(x)}\" y=\"{Number(y + (i * lineHeight))}\">");
            encoder.Encode(writer, line);
            writer.Write(i < lines.Count - 1 ? " </tspan>" : "</tspan>");
        }

        writer.Write("</text>");
    }
}
