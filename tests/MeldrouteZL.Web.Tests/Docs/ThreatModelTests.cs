using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>What docs/threat-model.md calls a test is one.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(GeneratedDocument.Root, "docs", "threat-model.md"))).Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).Distinct().ToList();
        var tests = typeof(ThreatModelTests).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttributes().Any(a => a is FactAttribute)).Select(m => (Class: m.DeclaringType!.Name, Method: m.Name)).ToList();

        Assert.True(named.Count > 20, "The threat model names hardly any tests.");
        Assert.All(named, n => Assert.Contains(tests, t => t.Class == n.Class && (n.Method.Length == 0 || t.Method == n.Method)));
    }

    [GeneratedRegex(@"\[`([A-Za-z]+Tests)(?:\.([A-Za-z_]+))?`\]")]
    private static partial Regex Named();
}
