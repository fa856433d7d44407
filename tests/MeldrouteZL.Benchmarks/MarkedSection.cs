namespace MeldrouteZL.Benchmarks;

/// <summary>A part of docs/performance.md between two marks, which a run writes anew.</summary>
internal static class MarkedSection
{
    /// <param name="text">The new part, marks included.</param>
    /// <exception cref="InvalidOperationException">The page has no such marks any more.</exception>
    public static async Task ReplaceAsync(string begin, string text, string end, CancellationToken cancel)
    {
        var page = Path.Combine(BenchmarkOptions.Repository, "docs", "performance.md");
        var written = await File.ReadAllTextAsync(page, cancel);
        var (from, until) = (written.IndexOf(begin, StringComparison.Ordinal), written.IndexOf(end, StringComparison.Ordinal));
        await File.WriteAllTextAsync(page, from < 0 || until < from
            ? throw new InvalidOperationException($"docs/performance.md has no place any more for: {begin.Trim()}")
            : written[..from] + text + written[(until + end.Length)..], cancel);
    }
}
