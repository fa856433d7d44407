using System.Diagnostics;
using Xunit;

namespace MeldrouteZL.Web.Tests.Account;

/// <summary>Whether two things take equally long, on a machine that does other things meanwhile.</summary>
internal static class SameTime
{
    // Of the middle time. A password check that was left out differs by nearly all of it.
    private const double MostDifference = 0.10;

    // Where they differ, more rounds only make that plainer; where they do not, more rounds wear down what the machine did meanwhile.
    private static readonly int[] Looks = [21, 41, 81, 161];

    /// <summary>Does both by turns, close together, and holds the middle of the differences against the middle of the times.</summary>
    public static async Task HoldsAsync(Func<Task> one, Func<Task> other)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        double difference = 1;
        foreach (var look in Looks)
        {
            while (ones.Count < look)
            {
                if (ones.Count % 2 == 0)
                {
                    ones.Add(await TimeAsync(one));
                    others.Add(await TimeAsync(other));
                }
                else
                {
                    others.Add(await TimeAsync(other));
                    ones.Add(await TimeAsync(one));
                }
            }

            difference = Math.Abs(Middle(ones.Zip(others, (a, b) => a - b))) / Middle(ones.Concat(others));
            if (difference <= MostDifference)
            {
                return;
            }
        }

        Assert.Fail($"They differ by {difference:P0} in {ones.Count} rounds: {Middle(ones):0.0} and {Middle(others):0.0} ms.");
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Middle(IEnumerable<double> times)
    {
        var ordered = times.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
