using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

/// <summary>Text on its ground, in both palettes of <c>tokens.css</c>, against WCAG 2.2 AA (1.4.3: 4.5 to 1).</summary>
public partial class ContrastTests
{
    private static readonly string[] Tones = ["danger", "warning", "info", "good", "neutral"];

    public static TheoryData<bool, string, string> Pairs()
    {
        var pairs = new TheoryData<bool, string, string>();
        foreach (var dark in new[] { false, true })
        {
            foreach (var ground in new[] { "--mzl-page", "--mzl-card" })
            {
                foreach (var text in new[] { "--voorbeeld-kleuren-grijs-700", "--mzl-soft", "--mzl-brand", "--mzl-urgent" })
                {
                    pairs.Add(dark, text, ground);
                }
            }

            foreach (var tone in Tones)
            {
                pairs.Add(dark, $"--mzl-{tone}-text", $"--mzl-{tone}-bg");
                pairs.Add(dark, "--voorbeeld-kleuren-grijs-700", $"--mzl-{tone}-bg");
            }

            pairs.Add(dark, "--mzl-header-text", "--mzl-header");
            pairs.Add(dark, "--mzl-card", "--voorbeeld-kleuren-violet-500");
            pairs.Add(dark, "--voorbeeld-kleuren-grijs-700", "--mzl-brand-soft");
            pairs.Add(dark, "--voorbeeld-kleuren-violet-500", "--voorbeeld-kleuren-violet-200");
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_is_readable_on_its_ground(bool dark, string text, string ground)
    {
        var palette = Palette(dark);

        Assert.True(Contrast(palette[text], palette[ground]) >= 4.5, $"{text} {palette[text]} on {ground} {palette[ground]}");
    }

    [Fact]
    public void The_measure_itself_knows_black_on_white() => Assert.Equal(21, Contrast("#000", "#fff"), 3);

    private static Dictionary<string, string> Palette(bool dark)
    {
        var blocks = File.ReadAllText(TokensFile()).Split("@media screen and (prefers-color-scheme: dark)");
        Assert.Equal(2, blocks.Length);
        var palette = new Dictionary<string, string>();
        foreach (var block in dark ? blocks : blocks[..1])
        {
            foreach (Match match in Colour().Matches(block))
            {
                palette[match.Groups[1].Value] = match.Groups[2].Value;
            }
        }

        return palette;
    }

    private static string TokensFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MeldrouteZL.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "src", "MeldrouteZL.Web", "wwwroot", "css", "tokens.css");
    }

    // Relative luminance and contrast as WCAG 2.2 defines them.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => new string(digit, 2))) : colour[1..];
        double Channel(int start)
        {
            var value = int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"(--[\w-]+):\s*(#[0-9a-f]{3}(?:[0-9a-f]{3})?)\s*;")]
    private static partial Regex Colour();
}
