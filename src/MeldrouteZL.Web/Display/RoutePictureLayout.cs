namespace MeldrouteZL.Web.Display;

/// <summary>A stage in its place, in pixels.</summary>
internal sealed record PlacedStage(RouteStage Stage, IReadOnlyList<string> Lines, double X, double Y, double Width, double Height, bool IsEnd);

/// <summary>The name of a step in its place: the base line of its first line, and whether the text ends there or starts.</summary>
internal sealed record PlacedLabel(IReadOnlyList<string> Lines, double X, double Y, bool Ends);

/// <summary>A line in its place, and whether it is for the person who looks.</summary>
internal sealed record PlacedLine(string Path, bool IsOwn);

/// <summary>An arrow in its place: the line with the head first, then the lines that join it.</summary>
internal sealed record PlacedLink(RouteLink Link, IReadOnlyList<PlacedLine> Lines, PlacedLabel Label)
{
    public RouteStep Step => Link.Step;
}

/// <summary>
/// Places a picture in pixels: stages below each other, arrows straight between rows or along the sides. Rows are as high
/// as what enters and leaves them, so that no name lies on another.
/// </summary>
internal sealed class RoutePictureLayout
{
    public const double DotRadius = 7;
    public const double MarkWidth = 22;
    private const double Edge = 10;
    private const double StageWidth = 208;
    private const double BesideWidth = 132;
    private const double AsideOf = 68;
    private const double TrackWidth = 18;
    private const double ExitHeight = 18;
    private const double BesideHeight = 44;
    private const double Between = 8;
    private readonly RoutePicture picture;
    private readonly RoutePictureRows rows;
    private readonly IReadOnlyList<RouteLink> links;
    private readonly List<PlacedStage> stages = [];
    private readonly Dictionary<(RouteLink Link, int Row), double> ports = [];
    private readonly Dictionary<int, (double Top, double Height)> rowAt = [];
    private readonly double left;
    private readonly double leftZone;
    private readonly double rightZone;
    private readonly double besideX;

    public RoutePictureLayout(RoutePicture picture)
    {
        this.picture = picture;
        rows = new RoutePictureRows(picture);
        links = RoutePictureLinks.Of(picture, rows);
        leftZone = links.Where(link => link.Way is RouteWay.Left or RouteWay.Aside).Select(SideRoom).DefaultIfEmpty(0).Max();
        rightZone = links.Where(link => link.Way is RouteWay.Right or RouteWay.Straight or RouteWay.Beside).Select(SideRoom).DefaultIfEmpty(0).Max();
        left = Edge + leftZone + (TracksOn(RouteWay.Left) * TrackWidth);
        besideX = left + StageWidth + rightZone + (TracksOn(RouteWay.Right) * TrackWidth) + Edge;
        Height = PlaceRows();
        Width = Edge + (links.Any(link => link.Way == RouteWay.Beside) ? besideX + BesideWidth : besideX - Edge);
        Links = links.Select(Place).ToList();
    }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<PlacedStage> Stages => stages;

    public IReadOnlyList<PlacedLink> Links { get; }

    /// <summary>Where the dot stands at which the route begins; null when nothing begins it.</summary>
    public (double X, double Y)? Dot => links.Any(link => link.From.Contains(RoutePictureRows.Start)) ? (Middle, Edge + DotRadius) : null;

    private double Middle => left + (StageWidth / 2);

    private static IReadOnlyList<string> LabelOf(RouteLink link) =>
        RoutePictureText.Wrap(link.Step.Text, link.Way is RouteWay.Left or RouteWay.Aside ? 14 : 20);

    private static double LabelHeight(RouteLink link) => LabelOf(link).Count * RoutePictureText.LineHeight;

    private double TracksOn(RouteWay side) => links.Where(link => link.Way == side).Select(link => link.Track + 1).DefaultIfEmpty(0).Max();

    // The room beside the stages that the name of this arrow needs.
    private static double SideRoom(RouteLink link)
    {
        var label = RoutePictureText.WidthOf(LabelOf(link)) + (link.IsOwn ? MarkWidth : 0) + (2 * Between);
        return Math.Max(0, link.Way switch
        {
            RouteWay.Straight => label - (StageWidth / 2),
            RouteWay.Aside => label + AsideOf - (StageWidth / 2),
            RouteWay.Left or RouteWay.Right or RouteWay.Beside => label + Between,
        });
    }

    private double PlaceRows()
    {
        var y = Dot is null ? Edge : Edge + (2 * DotRadius);
        for (var row = 0; row < rows.Rows.Count; row++)
        {
            y += row == 0 && Dot is null ? 0 : GapAbove(row);
            y += PlaceRow(row, y);
        }

        return y + Edge;
    }

    private double GapAbove(int row) => 28 + links.Where(link => link.Way is RouteWay.Straight or RouteWay.Aside && link.Bottom == row).Select(LabelHeight).DefaultIfEmpty(0).Max();

    private double PlaceRow(int row, double y)
    {
        var stage = picture.Stages.First(s => s.Key == rows.Rows[row]);
        var lines = LinesOf(stage, 24);
        var (onLeft, onRight) = (SlotsOf(row, isLeft: true), SlotsOf(row, isLeft: false));
        var height = new[] { (19 * lines.Count) + 25, onLeft.Sum(slot => slot.Height) + Between, onRight.Sum(slot => slot.Height) + Between }.Max();
        stages.Add(new PlacedStage(stage, lines, left, y, StageWidth, height, IsEnd(stage)));
        rowAt[row] = (y, height);
        PlacePorts(row, onLeft, y, height);
        PlacePorts(row, onRight, y, height);
        foreach (var beside in rows.Beside(row).Select(key => picture.Stages.First(s => s.Key == key)))
        {
            var own = onRight.Where(slot => slot.Link.Step.To == beside.Key).ToList();
            var (first, last) = (own[0], own[^1]);
            var top = ports[(first.Link, row)] - (first.Height / 2) + (Between / 2);
            var bottom = ports[(last.Link, row)] + (last.Height / 2) - (Between / 2);
            stages.Add(new PlacedStage(beside, LinesOf(beside, 15), besideX, top, BesideWidth, bottom - top, IsEnd(beside)));
        }

        return height;
    }

    private IReadOnlyList<string> LinesOf(RouteStage stage, int letters) =>
        [.. RoutePictureText.Wrap(stage.Text, letters), .. stage.Key == picture.Here ? (string[])["(nu hier)"] : []];

    private bool IsEnd(RouteStage stage) => picture.Moves.All(step => !step.Leaves.Contains(stage.Key));

    // From top to bottom in such an order that arrows along one side cross as little as they can.
    private List<(RouteLink Link, double Height)> SlotsOf(int row, bool isLeft)
    {
        var here = links.Where(link => isLeft ? link.Way == RouteWay.Left : link.Way is RouteWay.Right or RouteWay.Beside).ToList();
        var arriving = here.Where(link => link.Way != RouteWay.Beside && link.To == row).ToList();
        var leaving = here.Where(link => link.Way != RouteWay.Beside && link.From.Contains(row)).ToList();
        return
        [
            .. arriving.Where(link => link.GoesDown).OrderBy(link => link.Track).Select(Entry),
            .. leaving.Where(link => !link.GoesDown).OrderBy(link => link.Track).Select(Exit),
            .. rows.Beside(row).SelectMany(stage => here.Where(link => link.Way == RouteWay.Beside && link.Step.To == stage))
                .Select(link => (link, Math.Max(BesideHeight, 2 * (LabelHeight(link) + 6)) + Between)),
            .. leaving.Where(link => link.GoesDown).OrderByDescending(link => link.Track).Select(Exit),
            .. arriving.Where(link => !link.GoesDown).OrderByDescending(link => link.Track).Select(Entry),
        ];

        static (RouteLink, double) Entry(RouteLink link) => (link, LabelHeight(link) + 14);
        static (RouteLink, double) Exit(RouteLink link) => (link, ExitHeight);
    }

    private void PlacePorts(int row, List<(RouteLink Link, double Height)> slots, double top, double height)
    {
        var y = top + ((height - slots.Sum(slot => slot.Height)) / 2);
        foreach (var (link, room) in slots)
        {
            // The name of an arriving arrow stands above its line.
            ports[(link, row)] = link.Way != RouteWay.Beside && link.To == row ? y + room - 8 : y + (room / 2);
            y += room;
        }
    }

    private PlacedLink Place(RouteLink link) => link.Way switch
    {
        RouteWay.Straight or RouteWay.Aside => Straight(link),
        RouteWay.Beside => ToBeside(link),
        RouteWay.Left => AlongSide(link, left, left - leftZone - (TrackWidth * (link.Track + 0.5))),
        RouteWay.Right => AlongSide(link, left + StageWidth, left + StageWidth + rightZone + (TrackWidth * (link.Track + 0.5))),
    };

    private PlacedLink Straight(RouteLink link)
    {
        var (aside, lines) = (link.Way == RouteWay.Aside, LabelOf(link));
        var x = aside ? Middle - AsideOf : Middle;
        var (above, below) = (BottomOf(link.Top), rowAt[link.Bottom].Top);
        var path = link.GoesDown ? RoutePath.Line(x, above, x, below) : RoutePath.Line(x, below, x, above);
        var firstLine = ((above + below) / 2) - (LabelHeight(link) / 2) + 11;
        return new PlacedLink(link, [new PlacedLine(path, link.IsOwn)], new PlacedLabel(lines, aside ? x - Between : x + Between, firstLine, aside));
    }

    private PlacedLink ToBeside(RouteLink link)
    {
        var y = ports[(link, link.To)];
        return new PlacedLink(link, [new PlacedLine(RoutePath.Line(left + StageWidth, y, besideX, y), link.IsOwn)], LabelAbove(link, left + StageWidth + Between, y));
    }

    private PlacedLink AlongSide(RouteLink link, double side, double track)
    {
        var end = ports[(link, link.To)];
        var starts = link.From.Order()
            .Select(row => row == RoutePictureRows.Start ? (Row: row, X: Middle, Y: Edge + DotRadius) : (Row: row, X: side, Y: ports[(link, row)])).ToList();
        var farthest = link.GoesDown ? starts[0] : starts[^1];
        return new PlacedLink(
            link,
            [
                new PlacedLine(RoutePath.Along(farthest.X, farthest.Y, track, end, side), link.IsOwn),
                .. starts.Where(start => start != farthest).Select(start => new PlacedLine(RoutePath.Join(start.X, start.Y, track, end), link.OwnFrom.Contains(start.Row))),
            ],
            LabelAbove(link, link.Way == RouteWay.Left ? left - leftZone + Between : side + Between, end));
    }

    private static PlacedLabel LabelAbove(RouteLink link, double x, double y) =>
        new(LabelOf(link), x, y - 6 - LabelHeight(link) + RoutePictureText.LineHeight, Ends: false);

    private double BottomOf(int row) => row == RoutePictureRows.Start ? Edge + (2 * DotRadius) : rowAt[row].Top + rowAt[row].Height;
}
