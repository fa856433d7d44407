namespace MeldrouteZL.Domain.Figures;

/// <summary>A row of counts as it may be shown.</summary>
/// <param name="Cells">In the order in which they were counted; null for one that is withheld.</param>
/// <param name="Total">Null when it is withheld.</param>
public sealed record ShownCounts(IReadOnlyList<int?> Cells, int? Total);

/// <summary>
/// Withholds counts of few cases, and as many others as are needed so that none of them follows from the total (assumption A22).
/// Zero is shown: it is about nobody.
/// </summary>
public static class SmallCells
{
    /// <summary>The smallest count above zero that is shown.</summary>
    public const int Smallest = 5;

    public static ShownCounts Of(IReadOnlyList<int> counts)
    {
        var total = counts.Sum();
        if (total is > 0 and < Smallest)
        {
            return new ShownCounts([.. counts.Select(_ => (int?)null)], null);
        }

        var hidden = counts.Index().Where(c => c.Item is > 0 and < Smallest).Select(c => c.Index).ToHashSet();

        // One withheld count, a small one, is the total less the others; two that add up to very little are known too. There is always
        // another: all of them together are the total, which is no small count here.
        while (hidden.Count > 0 && hidden.Sum(i => counts[i]) < Smallest)
        {
            hidden.Add(counts.Index().Where(c => c.Item > 0 && !hidden.Contains(c.Index)).MinBy(c => c.Item).Index);
        }

        return new ShownCounts([.. counts.Index().Select(c => hidden.Contains(c.Index) ? null : (int?)c.Item)], total);
    }
}
