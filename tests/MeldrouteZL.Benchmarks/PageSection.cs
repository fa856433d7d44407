namespace MeldrouteZL.Benchmarks;

/// <summary>A part of docs/performance.md that a run writes anew, between two marks.</summary>
internal sealed class PageSection(string begin, string end)
{
    private readonly string begin = $"<!-- {begin}, up to the next mark. -->\n";
    private readonly string end = $"<!-- {end}. -->\n";

    public async Task WriteAsync(string text, CancellationToken cancel)
    {
        var page = Path.Combine(BenchmarkOptions.Repository, "docs", "performance.md");
        var written = await File.ReadAllTextAsync(page, cancel);
        var (from, to) = (written.IndexOf(begin, StringComparison.Ordinal), written.IndexOf(end, StringComparison.Ordinal));
        await File.WriteAllTextAsync(page, from < 0 || to < from
            ? throw new InvalidOperationException("docs/performance.md has no place for this part any more.")
            : $"{written[..from]}{begin}\n{text}\n{end}{written[(to + end.Length)..]}", cancel);
    }
}
