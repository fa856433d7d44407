using System.Globalization;
using System.Text;

namespace MeldrouteZL.Benchmarks;

/// <summary>The page in docs that a run writes.</summary>
internal sealed class Report(BenchmarkOptions options)
{
    private const double MegaByte = 1024 * 1024;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public required TimeSpan Loaded { get; init; }
    public required string DatabaseVersion { get; init; }
    public required IReadOnlyList<PagesResult> PagesTouched { get; init; }
    public List<Result> Results { get; } = [];
    public List<TimeSpan> FirstPages { get; } = [];

    /// <summary>Resident memory of the application after everything, in bytes.</summary>
    public long Resident { get; set; }

    public async Task WriteAsync(CancellationToken cancel)
    {
        var text = Compose();
        Console.WriteLine(text);
        await File.WriteAllTextAsync(options.Output ?? Path.Combine(BenchmarkOptions.Repository, "docs", "performance.md"), text, cancel);
    }

    private string Compose()
    {
        var text = new StringBuilder();
        text.Append(English, $"""
            # Performance

            Written by `tests/MeldrouteZL.Benchmarks`; do not edit, run it again.

                dotnet run --project tests/MeldrouteZL.Benchmarks --configuration Release

            It takes about half an hour, needs nothing but what the build needs, and talks to 127.0.0.1 only. `--help` lists what can be set. The numbers that carry no noise, round trips and pages touched, are held by ordinary tests besides (`tests/MeldrouteZL.Web.Tests/Performance`).

            ## What was measured

            The published Release build with row-level security on, over a PostgreSQL {DatabaseVersion} with durable settings and {options.Cases.ToString("N0", English)} synthetic cases, one in ten of them open. Beside it a bare endpoint: Kestrel with nothing on it, that sends the same statements as prepared commands, signed context and shape of the transaction included, reads every value, and writes the bytes that the application answered before. It checks no cookie, binds no form and makes no page: it is what this machine can do at most. The statements are not copied: the questions of the two pages are read from the application, and those of the two forms are recorded from its handlers.

            Load generator, both programs and database shared {Environment.ProcessorCount} cores, with other work going on; .NET {Environment.Version}. Read the shares, not the absolute numbers. Medians of {options.Rounds} rounds of {options.Duration.TotalSeconds:0} seconds, application and bare endpoint by turns, after {options.WarmUp.TotalSeconds:0} seconds of warm-up each. A share is the median over the rounds of the share within a round.

            ## Requests

            | request | connections | share of bare | target | requests/s | bare | median ms | bare |
            |---|---|---|---|---|---|---|---|

            """);
        foreach (var r in Results)
        {
            text.Append(English,
                $"| {r.Workload.Name} | {r.Connections} | **{r.Share:P0}** | {r.Workload.Target:P0} | {r.PerSecond:0} | {r.BarePerSecond:0} | {r.Milliseconds:0.00} | {r.BareMilliseconds:0.00} |\n");
        }

        text.Append(English, $"""

            The answer of the work list takes {Kilobytes(0)} kB, that of a case {Kilobytes(1)} kB. Registering a signal answers with an address, and so does the step; both wait until the transaction is on disk.

            ## Memory and start

            | | measured | target |
            |---|---|---|
            | resident memory of the application after all of the above | {Resident / MegaByte:0} MB | under 350 MB |
            | from the start of the process to the first work list on a migrated database, median of {FirstPages.Count} | {Result.Median(FirstPages.Select(f => f.TotalSeconds)):0.00} s | under 2 s |
            | loading {options.Cases.ToString("N0", English)} synthetic cases | {Loaded.TotalSeconds:0} s | under 180 s |

            ## Pages touched

            Pages of tables and indexes that PostgreSQL looked at for one question (`EXPLAIN (ANALYZE, BUFFERS)` as the login of the application, as somebody of Veilig Thuis, whose work list is the longest). The dearer of the plan for these values and the plan for all values.

            | statement | {options.FewCases.ToString("N0", English)} cases | {options.Cases.ToString("N0", English)} cases | growth | at most |
            |---|---|---|---|---|

            """);
        foreach (var p in PagesTouched)
        {
            text.Append(English, $"| {p.Statement} | {p.Few:0.#} | {p.Many:0.#} | × {p.Growth:0.00} | × {p.Most:0.0} |\n");
        }

        text.Append("""

            The counts stop at 1,000: beyond that a tab says "1000+". With fewer open cases than that they grow with what they count, and not further.

            """);
        return text.ToString();
    }

    private double Kilobytes(int workload) => Math.Round(Results.First(r => r.Workload == Workload.All[workload]).Bytes / 1000.0);
}
