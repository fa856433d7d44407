using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>The tests that share the walked regions.</summary>
[CollectionDefinition(nameof(WalkedRegions))]
public sealed class SharedWalkedRegions : ICollectionFixture<WalkedRegions>;

/// <summary>How a walk is done and what it says.</summary>
internal static class Walked
{
    private static readonly ParallelOptions Modestly = new() { MaxDegreeOfParallelism = 4 };

    public static Task EachAsync<T>(IEnumerable<T> turns, Func<T, Task> take) => Parallel.ForEachAsync(turns.ToList(), Modestly, async (turn, _) => await take(turn));

    public static void None(IEnumerable<string> problems)
    {
        var list = problems.Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{list.Count}:\n{string.Join('\n', list.Take(60))}");
    }
}
