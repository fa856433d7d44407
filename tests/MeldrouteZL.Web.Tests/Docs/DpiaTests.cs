using System.Text.RegularExpressions;
using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>docs/dpia.md promises nothing without a test that is there.</summary>
public sealed partial class DpiaTests
{
    [Fact]
    public void Every_measure_names_tests_that_exist()
    {
        var measures = File.ReadLines(Path.Combine(GeneratedDocument.Root, "docs", "dpia.md")).Where(l => l.StartsWith('|')).Skip(2).ToList();
        var sources = Directory.EnumerateFiles(Path.Combine(GeneratedDocument.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .GroupBy(p => Path.GetFileNameWithoutExtension(p)).ToDictionary(g => g.Key, g => string.Join('\n', g.Select(File.ReadAllText)));

        Assert.True(measures.Count >= 10, "Where are the measures?");
        Assert.All(measures, measure =>
        {
            var named = Named().Matches(measure.Split('|')[3]);
            Assert.True(named.Count > 0, $"No test: {measure}");
            Assert.All(named, test => Assert.True(
                sources.TryGetValue(test.Groups[1].Value, out var source) && (!test.Groups[2].Success || source.Contains($" {test.Groups[2].Value}(", StringComparison.Ordinal)),
                $"There is no test {test.Value}."));
        });
    }

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Named();
}
