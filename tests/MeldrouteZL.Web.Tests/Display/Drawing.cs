using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MeldrouteZL.Web.Display;
using Xunit;

namespace MeldrouteZL.Web.Tests.Display;

/// <summary>A drawn route read back from its SVG alone.</summary>
internal sealed partial class Drawing
{
    // Half a pixel of rounding on either side.
    private const double Near = 1;

    // Lines nearer than this are seen as one.
    private const double Together = 4;
    private readonly IElement svg;

    private Drawing(IElement svg)
    {
        this.svg = svg;
        Boxes = svg.QuerySelectorAll("g.node").ToDictionary(node => node.GetAttribute("data-node")!, node => BoxOf(node.QuerySelector("rect")!));
    }

    /// <summary>The boxes by the name of their stage.</summary>
    public IReadOnlyDictionary<string, Box> Boxes { get; }

    /// <summary>Per step from which box to which box its lines go; "begin" is the dot.</summary>
    public IEnumerable<(string Step, string From, string To)> Arrows => svg.QuerySelectorAll("g.edge").SelectMany(edge => ArrowsOf(edge)).Distinct();

    /// <summary>The steps and stages of the arrows that are marked as one's own.</summary>
    public IEnumerable<(string Step, string From, string To)> OwnArrows => svg.QuerySelectorAll("g.edge").SelectMany(edge => ArrowsOf(edge, ".is-own")).Distinct();

    public static Drawing Of(RoutePicture picture) =>
        new(new HtmlParser().ParseDocument(Rendering.Html(RoutePictureSvg.For(picture))).QuerySelector("svg")!);

    /// <summary>Boxes, words and lines lie apart, but for lines that cross; and all is inside the picture.</summary>
    public void AssertLegible()
    {
        var words = svg.QuerySelectorAll("g.edge text.label").Select(text => (Step: text.ParentElement!.GetAttribute("data-step")!, Box: WordsOf(text))).ToList();
        var all = Boxes.Select(box => (Name: box.Key, Box: box.Value)).Concat(words.Select(word => (Name: word.Step, word.Box))).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            Assert.DoesNotContain(all.Skip(i + 1), other => other.Box.Overlaps(all[i].Box));
        }

        var lines = svg.QuerySelectorAll("g.edge path").SelectMany(path => SegmentsOf(path.GetAttribute("d")!), (path, line) => (Step: path.ParentElement!.GetAttribute("data-step")!, Box: line)).ToList();
        Assert.DoesNotContain(words, word => lines.Exists(line => line.Box.Overlaps(word.Box)));
        Assert.DoesNotContain(lines, line => Boxes.Values.Any(box => line.Box.Overlaps(box.Inner())));
        Assert.DoesNotContain(lines, line => lines.Exists(other => other.Step != line.Step && other.Box.RunsAlong(line.Box)));
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        Assert.DoesNotContain(all, part => part.Box.Left < 0 || part.Box.Top < 0 || part.Box.Right > width || part.Box.Bottom > height);
    }

    private IEnumerable<(string Step, string From, string To)> ArrowsOf(IElement edge, string which = "*")
    {
        var step = edge.GetAttribute("data-step")!;
        var to = "";
        foreach (var path in edge.QuerySelectorAll("path"))
        {
            var points = PointsOf(path.GetAttribute("d")!);
            to = path.HasAttribute("marker-end") ? StageAt(points[^1]) : to; // lines without a head join the one before
            if (path.Matches(which))
            {
                yield return (step, StageAt(points[0]), to);
            }
        }
    }

    private string StageAt((double X, double Y) point)
    {
        var stage = Boxes.Where(box => box.Value.HasOnEdge(point, Near)).Select(box => box.Key).ToList();
        return stage.Count > 0 ? Assert.Single(stage) : BoxOf(svg.QuerySelector("circle.route-start")!).Grown(Near).Holds(point) ? "begin" : $"nowhere {point}";
    }

    private static Box BoxOf(IElement shape) => shape.LocalName == "circle"
        ? new Box(Number(shape, "cx") - Number(shape, "r"), Number(shape, "cy") - Number(shape, "r"), 2 * Number(shape, "r"), 2 * Number(shape, "r"))
        : new Box(Number(shape, "x"), Number(shape, "y"), Number(shape, "width"), Number(shape, "height"));

    // Letters of 13 px measured in a browser: on average 5.8 px wide, 6.2 when bold.
    private static Box WordsOf(IElement text)
    {
        var lines = text.QuerySelectorAll("tspan").ToList();
        var width = lines.Max(line => line.TextContent.Trim().Length) * 6.2;
        var x = Number(lines[0], "x");
        return new Box(text.ClassList.Contains("label--end") ? x - width : x, Number(lines[0], "y") - 10, width, (lines.Count * 16) - 4);
    }

    private static List<Box> SegmentsOf(string path)
    {
        var points = PointsOf(path);
        return [.. points.Zip(points.Skip(1), (a, b) => new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)))];
    }

    private static List<(double X, double Y)> PointsOf(string path) =>
        [.. Pair().Matches(path).Select(match => (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))];

    private static double Number(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(-?[0-9.]+) (-?[0-9.]+)")]
    private static partial Regex Pair();

    /// <summary>A rectangle; a line is one without width or height.</summary>
    internal sealed record Box(double Left, double Top, double Width, double Height)
    {
        public double Right => Left + Width;

        public double Bottom => Top + Height;

        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        /// <summary>Whether two lines lie on each other for more than a crossing.</summary>
        public bool RunsAlong(Box other) =>
            (Width == 0 && other.Width == 0 && Math.Abs(Left - other.Left) < Together && Top < other.Bottom && other.Top < Bottom)
            || (Height == 0 && other.Height == 0 && Math.Abs(Top - other.Top) < Together && Left < other.Right && other.Left < Right);

        public Box Grown(double by) => new(Left - by, Top - by, Width + (2 * by), Height + (2 * by));

        public Box Inner() => Grown(-Near);

        public bool Holds((double X, double Y) point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

        public bool HasOnEdge((double X, double Y) point, double near) => Grown(near).Holds(point) && !Grown(-near).Holds(point);
    }
}
