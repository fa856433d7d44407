namespace MeldrouteZL.Web.Display;

/// <summary>Text in a picture: broken into lines here, since a picture does not do so itself.</summary>
internal static class RoutePictureText
{
    public const double LineHeight = 16;

    // A cautious width of one letter of the label type at 13 px, bold.
    private const double LetterWidth = 6.4;

    /// <summary>Lines of at most this many letters, longer words left whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>The width of the longest of these lines, in pixels.</summary>
    public static double WidthOf(IReadOnlyList<string> lines) => lines.Max(line => line.Length) * LetterWidth;
}
