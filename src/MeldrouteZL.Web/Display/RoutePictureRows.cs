namespace MeldrouteZL.Web.Display;

/// <summary>
/// Which stage stands in which row of a picture. The stages stand below each other by the longest way that leads to
/// them; a stage where only a side way ends stands beside the stage it comes from. Same table, same rows.
/// </summary>
internal sealed class RoutePictureRows
{
    /// <summary>The row of the dot where the route begins, above the first stage.</summary>
    public const int Start = -1;

    private readonly record struct Arrow(string From, string To);

    private const string Beginning = "";
    private readonly List<Arrow> arrows;
    private readonly HashSet<Arrow> back = [];
    private readonly Dictionary<string, int> rowOf = new() { [Beginning] = Start };
    private readonly Dictionary<string, string> besideOf = [];

    public RoutePictureRows(RoutePicture picture)
    {
        arrows = picture.Moves.SelectMany(step => step.From.Count == 0 ? [new Arrow(Beginning, step.To!)] : step.Leaves.Select(from => new Arrow(from, step.To!)))
            .Distinct().ToList();
        var stages = picture.Stages.Select(stage => stage.Key).ToList();
        FindBack([Beginning, .. stages]);
        var below = stages.ToDictionary(stage => stage, stage => Longest(stage, Into, arrow => arrow.From));
        var above = stages.Prepend(Beginning).ToDictionary(stage => stage, stage => Longest(stage, OutOf, arrow => arrow.To));
        foreach (var stage in stages)
        {
            if (OutOf(stage).Count == 0 && arrows.TrueForAll(a => a.From != stage) && Into(stage) is [{ From: not Beginning } only] && above[only.From] > 1)
            {
                besideOf[stage] = only.From;
            }
        }

        Rows = stages.Where(stage => !besideOf.ContainsKey(stage)).OrderBy(stage => IsOnTheRoute(stage) ? below[stage] : int.MaxValue).ThenBy(stage => Into(stage).Count).ToList();
        foreach (var (row, stage) in Rows.Index())
        {
            rowOf[stage] = row;
        }
    }

    /// <summary>The stages below each other, first row first.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>The stages that stand beside the stage of this row.</summary>
    public IEnumerable<string> Beside(int row) => besideOf.Where(pair => rowOf[pair.Value] == row).Select(pair => pair.Key);

    public bool StandsBeside(string stage) => besideOf.ContainsKey(stage);

    /// <summary>The row of a stage that stands in one.</summary>
    public int RowOf(string stage) => rowOf[stage];

    // A stage that no step names is still shown: last.
    private bool IsOnTheRoute(string stage) => arrows.Exists(a => a.From == stage || a.To == stage);

    private List<Arrow> Into(string stage) => arrows.FindAll(a => a.To == stage && !back.Contains(a));

    private List<Arrow> OutOf(string stage) => arrows.FindAll(a => a.From == stage && !back.Contains(a));

    private static int Longest(string stage, Func<string, List<Arrow>> next, Func<Arrow, string> stageOf) =>
        next(stage).Select(arrow => 1 + Longest(stageOf(arrow), next, stageOf)).DefaultIfEmpty(0).Max();

    // An arrow to a stage that lies on the way to itself goes back: without those no way is endless.
    private void FindBack(IEnumerable<string> stages)
    {
        var (seen, onTheWay) = (new HashSet<string>(), new HashSet<string>());
        foreach (var stage in stages)
        {
            Visit(stage);
        }

        void Visit(string stage)
        {
            if (!seen.Add(stage))
            {
                return;
            }

            onTheWay.Add(stage);
            foreach (var arrow in arrows.Where(a => a.From == stage))
            {
                if (onTheWay.Contains(arrow.To))
                {
                    back.Add(arrow);
                }

                Visit(arrow.To);
            }

            onTheWay.Remove(stage);
        }
    }
}
