namespace MeldrouteZL.Web.Display;

/// <summary>The way an arrow takes through a picture.</summary>
internal enum RouteWay
{
    /// <summary>Straight to the next row, in the middle.</summary>
    Straight,

    /// <summary>Straight to the next row or back, left of the middle: the second arrow between two rows.</summary>
    Aside,

    /// <summary>Along the right side: what goes down and skips rows.</summary>
    Right,

    /// <summary>Along the left side: what goes back, and the acute lane.</summary>
    Left,

    /// <summary>To a stage that stands beside its row.</summary>
    Beside,
}

/// <summary>One arrow: a step, or the part of a step that takes this way.</summary>
internal sealed record RouteLink(RouteStep Step, RouteWay Way, IReadOnlyList<int> From, int To)
{
    /// <summary>Which of the lines along the side, counted from the stages outwards.</summary>
    public int Track { get; init; }

    /// <summary>The rows from which the person who looks may take the step.</summary>
    public required IReadOnlyList<int> OwnFrom { get; init; }

    public bool IsOwn => OwnFrom.Count > 0;

    public int Top => Math.Min(To, From.Min());

    public int Bottom => Math.Max(To, From.Max());

    public bool GoesDown => From.Min() < To;
}

/// <summary>Gives every step its way, so that no two arrows lie on each other.</summary>
internal static class RoutePictureLinks
{
    // One in the middle and one aside; more would leave no place for their names.
    private const int StraightPerGap = 2;

    public static IReadOnlyList<RouteLink> Of(RoutePicture picture, RoutePictureRows rows)
    {
        var links = new List<RouteLink>();
        foreach (var step in picture.Moves)
        {
            if (rows.StandsBeside(step.To!))
            {
                var row = rows.RowOf(step.Leaves.Single());
                Add(links, step, RouteWay.Beside, [row], row, rows);
                continue;
            }

            var to = rows.RowOf(step.To!);
            var above = RowsOf(step, rows).Where(row => row < to).ToList();
            if (!step.IsAcute && above.Contains(to - 1) && StraightWay(links, to) is { } way)
            {
                Add(links, step, way, [to - 1], to, rows);
                above.Remove(to - 1);
            }

            Add(links, step, step.IsAcute ? RouteWay.Left : RouteWay.Right, above, to, rows);
        }

        // What goes back takes the room that is left.
        foreach (var step in picture.Moves.Where(step => !rows.StandsBeside(step.To!)))
        {
            var to = rows.RowOf(step.To!);
            var below = RowsOf(step, rows).Where(row => row > to).ToList();
            var way = below is [var only] && only == to + 1 ? StraightWay(links, only) ?? RouteWay.Left : RouteWay.Left;
            Add(links, step, way, below, to, rows);
        }

        return WithTracks(links);
    }

    private static IEnumerable<int> RowsOf(RouteStep step, RoutePictureRows rows) =>
        step.From.Count == 0 ? [RoutePictureRows.Start] : step.Leaves.Where(stage => !rows.StandsBeside(stage)).Select(rows.RowOf).Distinct();

    private static void Add(List<RouteLink> links, RouteStep step, RouteWay way, List<int> from, int to, RoutePictureRows rows)
    {
        if (from.Count > 0)
        {
            links.Add(new RouteLink(step, way, from, to) { OwnFrom = from.FindAll(row => step.IsOwnFrom(row == RoutePictureRows.Start ? "" : rows.Rows[row])) });
        }
    }

    // Null when the gap above this row is full.
    private static RouteWay? StraightWay(List<RouteLink> links, int row) =>
        links.Count(link => link.Way is RouteWay.Straight or RouteWay.Aside && link.Bottom == row) switch
        {
            0 => RouteWay.Straight,
            < StraightPerGap => RouteWay.Aside,
            _ => null,
        };

    // Short ones inside, so that they cross few others.
    private static List<RouteLink> WithTracks(List<RouteLink> links)
    {
        var placed = links.Where(link => link.Way is not (RouteWay.Left or RouteWay.Right)).ToList();
        foreach (var link in links.Except(placed).OrderBy(link => link.Bottom - link.Top).ThenBy(link => link.Top))
        {
            var track = 0;
            while (placed.Exists(other => other.Way == link.Way && other.Track == track && other.Top <= link.Bottom && link.Top <= other.Bottom))
            {
                track++;
            }

            placed.Add(link with { Track = track });
        }

        return placed;
    }
}
