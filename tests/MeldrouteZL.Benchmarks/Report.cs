using System.Globalization;
using System.Text;
using MeldrouteZL.Web.Tests.Performance;

namespace MeldrouteZL.Benchmarks;

/// <summary>What a run found, as the tables of docs/performance.md.</summary>
internal sealed class Report(BenchmarkOptions options)
{
    private const string Begin = "<!-- Measured: written by tests/MeldrouteZL.Benchmarks, from here to the end. -->\n";
    private const double MegaByte = 1024 * 1024;
    private const double MostMegaBytes = 350;
    private const double MostSecondsToFirstPage = 2;
    private const double MostSecondsToLoad = 180;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public required TimeSpan Loaded { get; init; }
    public required string DatabaseVersion { get; init; }
    public required IReadOnlyList<PagesResult> PagesTouched { get; init; }
    public required SealingResult Sealed { get; init; }
    public List<Result> Results { get; } = [];
    public List<(TimeSpan Took, TimeSpan Worked)> FirstPages { get; } = [];

    /// <summary>Resident memory of the application after everything, in bytes.</summary>
    public long Resident { get; set; }

    /// <summary>What did not reach its target.</summary>
    public IReadOnlyList<string> Missed =>
    [
        .. Results.Where(r => !r.MeetsTarget).Select(r => r.ToString()),
        .. Others.Where(o => o.Measured >= o.Most).Select(o => o.What),
        .. Sealed.ForList > SealingResult.MostForList ? (string[])["opening a work list of 50"] : [],
        .. GrowthHeld.Where(p => !p.MeetsTarget).Select(p => p.Statement),
    ];

    // With few open cases the counts have not reached their limit in either database, and grow with what they count.
    private IEnumerable<PagesResult> GrowthHeld => PagesTouched.Where(p => p.Statement != HotStatements.Counts || !options.Quick);

    private IReadOnlyList<(string What, double Measured, double Most, string Unit)> Others =>
    [
        ("resident memory of the application after all requests", Resident / MegaByte, MostMegaBytes, "MB"),
        ($"from the start of the process to the first work list on a migrated database, fastest of {FirstPages.Count}", SecondsToFirstPage, MostSecondsToFirstPage, "s"),
        (string.Create(English, $"loading {options.Cases:N0} synthetic cases"), Loaded.TotalSeconds, MostSecondsToLoad, "s"),
    ];

    // Nothing is compared with it that suffers from other work on the machine as much: that only ever adds, so the fastest tells most.
    private double SecondsToFirstPage => FirstPages.Min(f => f.Took.TotalSeconds);

    /// <summary>Prints the numbers, and writes them into the page in docs or to the file that was asked for.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        var text = Compose();
        Console.WriteLine(text);
        if (options.Output is { } output)
        {
            await File.WriteAllTextAsync(output, text, cancel);
        }
        else if (!options.Quick)
        {
            var page = Path.Combine(BenchmarkOptions.Repository, "docs", "performance.md");
            var written = await File.ReadAllTextAsync(page, cancel);
            var end = written.IndexOf(Begin, StringComparison.Ordinal);
            await File.WriteAllTextAsync(page, (end < 0 ? written + "\n" : written[..end]) + Begin + "\n" + text, cancel);
        }
    }

    private string Compose()
    {
        var text = new StringBuilder();
        text.Append(English, $"""
            ## Numbers

            PostgreSQL {DatabaseVersion} with {options.Cases:N0} synthetic cases, one in ten of them open; .NET {Environment.Version}; {Environment.ProcessorCount} cores shared by load generator, both programs and database. Medians of {options.Rounds} rounds of {options.Duration.TotalSeconds:0} seconds, application and bare endpoint by turns, after {options.WarmUp.TotalSeconds:0} seconds of warm-up each. A share is the median over the rounds of the share within a round.

            | request | connections | share of bare | at least | requests/s | bare | median ms | bare |
            |---|---|---|---|---|---|---|---|

            """);
        foreach (var r in Results)
        {
            text.Append(English,
                $"| {r.Workload.Name} | {r.Connections} | {Percent(r.Share)}{Mark(r.MeetsTarget)} | {Percent(r.Workload.Target)} | {r.PerSecond:0} | {r.BarePerSecond:0} | {r.Milliseconds:0.00} | {r.BareMilliseconds:0.00} |\n");
        }

        text.Append(English, $"""

            The answer of the work list takes {Kilobytes(0)} kB, that of a case {Kilobytes(1)} kB. Registering a signal answers with an address, and so does the step; both wait until the transaction is on disk.

            | | measured | less than |
            |---|---|---|

            """);
        foreach (var (what, measured, most, unit) in Others)
        {
            text.Append(English, $"| {what} | {(unit == "MB" ? measured.ToString("0", English) : measured.ToString("0.0", English))} {unit}{Mark(measured < most)} | {most:0} {unit} |\n");
        }

        text.Append(English, $"""

            The starts took {string.Join(", ", FirstPages.Select(f => f.Took.TotalSeconds.ToString("0.0", English)))} s until the first work list; processors worked {FirstPages.Min(f => f.Worked.TotalSeconds):0.0} s on it, other programs had the rest.

            Pages touched by one statement; for the case page, by each of its statements on average:

            | statement | {options.FewCases:N0} cases | {options.Cases:N0} cases | growth | at most |
            |---|---|---|---|---|

            """);
        foreach (var p in PagesTouched)
        {
            text.Append(English, $"| {p.Statement} | {p.Few:0.#} | {p.Many:0.#} | × {p.Growth:0.00}{Mark(p.MeetsTarget || !GrowthHeld.Contains(p))} | × {p.Most:0.0} |\n");
        }

        return text.Append(Sealing.Describe(Sealed)).ToString();
    }

    private static string Mark(bool isMet) => isMet ? "" : " **missed**";

    private static string Percent(double share) => (share * 100).ToString("0", English) + " %";

    private double Kilobytes(int workload) => Math.Round(Results.First(r => r.Workload == Workload.All[workload]).Bytes / 1000.0);
}
