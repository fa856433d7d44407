using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MeldrouteZL.Web.Display;

/// <summary>
/// A few answers on a scale as a small line, drawn without script or style: its colour is that of the text around it, so that it
/// can be seen in dark too. The table beside it says the same in numbers, so that it is hidden from who hears the page.
/// </summary>
public sealed class TrendLine : IHtmlContent
{
    private const double Width = 120;
    private const double Height = 36;
    private const double Margin = 5;
    private readonly IReadOnlyList<short?> values;
    private readonly short lowest;
    private readonly short highest;

    private TrendLine(IReadOnlyList<short?> values, short lowest, short highest) => (this.values, this.lowest, this.highest) = (values, lowest, highest);

    /// <summary>The line of these answers, the oldest first; a gap where there was none.</summary>
    public static IHtmlContent For(IReadOnlyList<short?> values, short lowest, short highest) => new TrendLine(values, lowest, highest);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var points = values.Select((value, i) => (X: XOf(i), Y: value is { } given ? YOf(given) : (double?)null)).Where(p => p.Y is not null).ToList();
        writer.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Text(Width)}\" height=\"{Text(Height)}\" viewBox=\"0 0 {Text(Width)} {Text(Height)}\" aria-hidden=\"true\" focusable=\"false\">");
        writer.Write($"<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(p => $"{Text(p.X)},{Text(p.Y!.Value)}"))}\"/>");
        foreach (var (x, y) in points)
        {
            writer.Write($"<circle cx=\"{Text(x)}\" cy=\"{Text(y!.Value)}\" r=\"3\" fill=\"currentColor\"/>");
        }

        writer.Write("</svg>");
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    // One answer stands in the middle.
    private double XOf(int index) => values.Count == 1 ? Width / 2 : Margin + (index * (Width - (2 * Margin)) / (values.Count - 1));

    private double YOf(short value) => Height - Margin - ((value - lowest) * (Height - (2 * Margin)) / (highest - lowest));
}
