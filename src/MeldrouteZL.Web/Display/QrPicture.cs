using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace MeldrouteZL.Web.Display;

/// <summary>A text as a picture that a phone reads. Drawn here, so that a secret goes to no other server.</summary>
internal static class QrPicture
{
    private const string Label = "Plaatje met de sleutel voor uw app";

    public static IHtmlContent Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var dots = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    dots.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var size = data.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        return new HtmlString($"<svg viewBox=\"0 0 {size} {size}\" width=\"220\" height=\"220\" role=\"img\" aria-label=\"{Label}\" shape-rendering=\"crispEdges\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{dots}\" fill=\"#000\"/></svg>");
    }
}
