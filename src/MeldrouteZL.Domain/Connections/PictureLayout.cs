namespace MeldrouteZL.Domain.Connections;

/// <summary>A node in its place: its upper left corner, in pixels.</summary>
public sealed record PlacedNode(PictureNode Node, double X, double Y);

/// <summary>A line in its place, from the side of one node to the side of another.</summary>
public sealed record PlacedEdge(PictureEdge Edge, double FromX, double FromY, double ToX, double ToY);

/// <summary>
/// Places a picture: a column of equal boxes for each kind of node, so that none lies on another, and lines between columns.
/// The same picture always comes out the same.
/// </summary>
public sealed class PictureLayout
{
    public const double NodeWidth = 224;
    public const double NodeHeight = 52;
    private const double Margin = 8;
    private const double BetweenRows = 14;
    private const double BetweenColumns = 72;

    private readonly Dictionary<int, PlacedNode> placed = [];

    private PictureLayout(CasePicture picture)
    {
        var columns = picture.Nodes.GroupBy(n => n.Column).OrderBy(c => c.Key).ToList();
        var most = columns.Max(c => c.Count());
        Width = (2 * Margin) + (columns.Count * NodeWidth) + ((columns.Count - 1) * BetweenColumns);
        Height = (2 * Margin) + HeightOf(most);
        foreach (var (at, column) in columns.Index())
        {
            var x = Margin + (at * (NodeWidth + BetweenColumns));
            var y = Margin + ((HeightOf(most) - HeightOf(column.Count())) / 2);
            foreach (var node in Ordered(column, picture))
            {
                placed[node.Key] = new PlacedNode(node, x, y);
                y += NodeHeight + BetweenRows;
            }
        }

        Nodes = [.. picture.Nodes.Select(n => placed[n.Key])];
        Edges = [.. picture.Edges.Select(Place)];
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>In the order of the picture.</summary>
    public IReadOnlyList<PlacedNode> Nodes { get; }

    public IReadOnlyList<PlacedEdge> Edges { get; }

    public static PictureLayout Of(CasePicture picture) => new(picture);

    // The things of persons beside the persons they belong to, so that few lines cross; the others as they come.
    private IEnumerable<PictureNode> Ordered(IEnumerable<PictureNode> column, CasePicture picture) => column
        .OrderBy(n => n.Column == PictureColumn.Things ? picture.NextTo(n).Average(o => placed[o.Key].Y) : 0)
        .ThenBy(n => n.Key);

    private PlacedEdge Place(PictureEdge edge)
    {
        var (from, to) = (placed[edge.From], placed[edge.To]);
        var isForward = from.X < to.X;
        return new PlacedEdge(
            edge, isForward ? from.X + NodeWidth : from.X, from.Y + (NodeHeight / 2), isForward ? to.X : to.X + NodeWidth, to.Y + (NodeHeight / 2));
    }

    private static double HeightOf(int rows) => (rows * NodeHeight) + ((rows - 1) * BetweenRows);
}
