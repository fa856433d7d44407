using System.Globalization;

namespace MeldrouteZL.Web.Display;

/// <summary>Lines of a picture as SVG path data: straight pieces with rounded corners.</summary>
internal static class RoutePath
{
    private const double Corner = 8;

    public static string Line(double fromX, double fromY, double toX, double toY) => Text($"M{fromX} {fromY}L{toX} {toY}");

    /// <summary>Sideways to a line, along it, and back to the side.</summary>
    public static string Along(double fromX, double fromY, double trackX, double toY, double toX)
    {
        var back = Math.Sign(toX - trackX) * Corner;
        var along = Math.Sign(toY - fromY) * Corner;
        return Join(fromX, fromY, trackX, toY) + Text($"L{trackX} {toY - along}Q{trackX} {toY} {trackX + back} {toY}L{toX} {toY}");
    }

    /// <summary>Sideways to a line, turning into it.</summary>
    public static string Join(double fromX, double fromY, double trackX, double toY)
    {
        var outward = Math.Sign(trackX - fromX) * Corner;
        var along = Math.Sign(toY - fromY) * Corner;
        return Text($"M{fromX} {fromY}L{trackX - outward} {fromY}Q{trackX} {fromY} {trackX} {fromY + along}");
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(FormattableString path) =>
        string.Format(CultureInfo.InvariantCulture, path.Format, [.. path.GetArguments().Select(value => Number((double)value!))]);
}
