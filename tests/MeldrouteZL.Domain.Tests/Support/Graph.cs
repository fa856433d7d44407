namespace MeldrouteZL.Domain.Tests.Support;

/// <summary>The places of a route and the steps between them.</summary>
internal sealed class Graph<T>
    where T : notnull
{
    private readonly ILookup<T, T> edges;

    private Graph(IEnumerable<(T From, T To)> edges) => this.edges = edges.ToLookup(edge => edge.From, edge => edge.To);

    public static Graph<T> Of(IEnumerable<(T From, T To)> edges) => new(edges);

    /// <summary>This place and all that lie behind it.</summary>
    public IReadOnlySet<T> ReachedFrom(T start)
    {
        var reached = new HashSet<T> { start };
        var open = new Queue<T>(reached);
        while (open.TryDequeue(out var place))
        {
            foreach (var next in edges[place].Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }
}
