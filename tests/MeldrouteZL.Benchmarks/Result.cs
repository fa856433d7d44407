using System.Globalization;
using MeldrouteZL.Web.Tests.Performance;

namespace MeldrouteZL.Benchmarks;

/// <summary>All rounds of one kind of request at one number of connections.</summary>
internal sealed record Result(Workload Workload, int Connections, IReadOnlyList<(Measured Application, Measured Bare)> Rounds)
{
    /// <summary>The application's requests per second as a share of the bare endpoint's in the same round.</summary>
    public double Share => Median(Rounds.Select(r => r.Application.PerSecond / r.Bare.PerSecond));

    public bool MeetsTarget => Share >= Workload.Target;

    public double PerSecond => Median(Rounds.Select(r => r.Application.PerSecond));
    public double BarePerSecond => Median(Rounds.Select(r => r.Bare.PerSecond));

    /// <summary>Median of the medians, in milliseconds.</summary>
    public double Milliseconds => Median(Rounds.Select(r => r.Application.Median.TotalMilliseconds));
    public double BareMilliseconds => Median(Rounds.Select(r => r.Bare.Median.TotalMilliseconds));

    public int Bytes => Rounds[^1].Application.Bytes;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Workload.Name}, {Connections} connections: {Share:P0} of bare ({PerSecond:0} against {BarePerSecond:0} per second, {Milliseconds:0.00} against {BareMilliseconds:0.00} ms)");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

/// <summary>Pages touched by a statement with few and with many cases in the database.</summary>
internal sealed record PagesResult(string Statement, double Few, double Many)
{
    public double Growth => Many / Few;

    /// <summary>How often the pages may grow.</summary>
    public double Most => Statement == HotStatements.Counts ? 2 : 1.3;

    public bool MeetsTarget => Growth <= Most;
}
