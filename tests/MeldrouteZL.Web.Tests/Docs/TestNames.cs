using System.Text.RegularExpressions;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>The tests of all projects, read from their source: this project does not load the others.</summary>
internal static partial class TestNames
{
    /// <summary>Class and method of each.</summary>
    public static IReadOnlySet<string> All { get; } =
        SourceFiles.OfTests.Where(file => file.Key.Split('/')[0].EndsWith(".Tests", StringComparison.Ordinal)).SelectMany(file => In(file.Value.Split('\n'))).ToHashSet();

    /// <summary>The tests in the lines of one file: methods that come after a fact or a theory.</summary>
    public static IEnumerable<string> In(IEnumerable<string> lines)
    {
        var (inClass, isTest) = ("", false);
        foreach (var line in lines)
        {
            inClass = Class.Match(line) is { Success: true } declared ? declared.Groups[1].Value : inClass;
            isTest |= Mark.IsMatch(line);
            if (isTest && Method.Match(line) is { Success: true } method)
            {
                isTest = false;
                yield return $"{inClass}.{method.Groups[1].Value}";
            }
        }
    }

    [GeneratedRegex(@"^\s*\[(Fact|Theory)\b")]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"^\s*(?:public|internal)[a-z ]* class (\w+)")]
    private static partial Regex Class { get; }

    [GeneratedRegex(@"^\s*(?:\[.*\] *)?public [^=(]*?(\w+)\(")]
    private static partial Regex Method { get; }
}
