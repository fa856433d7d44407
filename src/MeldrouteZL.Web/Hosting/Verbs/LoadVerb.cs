using System.Diagnostics;
using System.Globalization;
using MeldrouteZL.Application.Persistence.Load;

namespace MeldrouteZL.Web.Hosting.Verbs;

/// <summary>Fills a number of synthetic cases, for measuring.</summary>
internal sealed class LoadVerb() : FictitiousVerb("load", "--cases N   (N from 1 to 10000000)")
{
    private const int MostCases = 10_000_000;

    public override bool Understands(IReadOnlyDictionary<string, string> options) => options.Count == 1 && CasesIn(options) is > 0 and <= MostCases;

    protected override async Task FillAsync(IReadOnlyDictionary<string, string> options, VerbPlace place, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var rows = await SyntheticLoad.RunAsync(place.Owner, place.Logins.Ring, CasesIn(options), TimeProvider.System.GetUtcNow(), new ProgressBar(Console.Error), cancel);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{CasesIn(options)} cases, {rows} rows in {seconds:0.0} s: {rows / seconds:0} rows/s, analysed and vacuumed."));
    }

    private static int CasesIn(IReadOnlyDictionary<string, string> options) =>
        int.TryParse(options.GetValueOrDefault("cases"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 0;
}
