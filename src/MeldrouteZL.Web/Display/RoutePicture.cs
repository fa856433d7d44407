namespace MeldrouteZL.Web.Display;

/// <summary>One route as people see it: a picture and the same as a table. Made from the route table by <see cref="RoutePictures"/>.</summary>
/// <param name="Key">Its name within the page, such as "casus".</param>
/// <param name="Title">Its Dutch heading.</param>
/// <param name="About">In a few sentences what it is for.</param>
/// <param name="Stages">Every stage, in the order of the enum.</param>
/// <param name="Steps">Every step, in the order of the enum.</param>
public sealed record RoutePicture(string Key, string Title, string About, IReadOnlyList<RouteStage> Stages, IReadOnlyList<RouteStep> Steps)
{
    /// <summary>The stage to light up; null when there is none.</summary>
    public string? Here { get; init; }

    /// <summary>The steps that bring something to another stage: the arrows.</summary>
    public IEnumerable<RouteStep> Moves => Steps.Where(step => step.Moves);

    /// <summary>The Dutch name of a stage.</summary>
    public string NameOf(string stage) => Stages.First(s => s.Key == stage).Text;

    /// <summary>The Dutch names of the stages a step starts in; a long row of stages by its ends.</summary>
    public string NamesOf(IReadOnlyList<string> from)
    {
        var places = from.Select(stage => Stages.TakeWhile(s => s.Key != stage).Count()).Order().ToList();
        return from.Count > 3 && places[^1] - places[0] == from.Count - 1
            ? $"{Stages[places[0]].Text} tot en met {Stages[places[^1]].Text}"
            : string.Join(", ", from.Select(NameOf));
    }
}

/// <summary>A stage of a route.</summary>
/// <param name="Key">The name of the enum member.</param>
/// <param name="Text">Its Dutch name.</param>
/// <param name="IsAcute">Whether it belongs to the acute lane.</param>
public sealed record RouteStage(string Key, string Text, bool IsAcute = false);

/// <summary>A step of a route.</summary>
/// <param name="Key">The name of the enum member.</param>
/// <param name="Text">Its Dutch name.</param>
/// <param name="From">The stages it starts in; empty for a step that begins the route.</param>
/// <param name="To">The stage it leads to; null when the stage stays.</param>
/// <param name="Who">Who may take it, in Dutch.</param>
public sealed record RouteStep(string Key, string Text, IReadOnlyList<string> From, string? To, string Who)
{
    /// <summary>On which further condition, in Dutch; null when there is none.</summary>
    public string? OnlyWhen { get; init; }

    /// <summary>The time there is for what comes next; null when none runs.</summary>
    public RouteTerm? Term { get; init; }

    /// <summary>Whether the role of the person who looks may take it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The stages from which that role may; empty when from all.</summary>
    public IReadOnlyList<string> OwnOnlyFrom { get; init; } = [];

    /// <summary>Whether it belongs to the acute lane.</summary>
    public bool IsAcute { get; init; }

    /// <summary>The stages it really leaves.</summary>
    public IEnumerable<string> Leaves => From.Where(stage => stage != To);

    /// <summary>Whether the role of the person who looks may take it from this stage.</summary>
    public bool IsOwnFrom(string stage) => IsOwn && (OwnOnlyFrom.Count == 0 || OwnOnlyFrom.Contains(stage));

    /// <summary>Whether it changes the stage.</summary>
    public bool Moves => To is not null && (From.Count == 0 || Leaves.Any());
}

/// <summary>A term that starts with a step.</summary>
/// <param name="Length">Such as "5 werkdagen".</param>
/// <param name="For">Who is waited for; null when the table names nobody.</param>
/// <param name="Source">Where the term comes from, as the region recorded it.</param>
public sealed record RouteTerm(string Length, string? For, string Source);
