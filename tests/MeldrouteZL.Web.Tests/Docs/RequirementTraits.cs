using System.Text.RegularExpressions;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>A test that says which requirement it shows.</summary>
/// <param name="Project">Domain, Web or Browser.</param>
/// <param name="Test">Class and method, or the class where all its tests do.</param>
internal sealed record ShowingTest(string Requirement, string Project, string Test);

/// <summary>Reads the traits from the source of all test projects: this project does not load the others.</summary>
internal static partial class RequirementTraits
{
    public static IReadOnlyList<ShowingTest> InAllTests() => Directory
        .EnumerateFiles(Path.Combine(GeneratedDocument.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(GeneratedDocument.Root, "tests"), path).Split(Path.DirectorySeparatorChar))
        .Where(parts => parts[0].EndsWith(".Tests", StringComparison.Ordinal) && parts[1] is not ("obj" or "bin"))
        .SelectMany(parts => In(File.ReadLines(Path.Combine([GeneratedDocument.Root, "tests", .. parts])), parts[0].Split('.')[1]))
        .Distinct()
        .OrderBy(t => t.Project, StringComparer.Ordinal).ThenBy(t => t.Test, StringComparer.Ordinal)
        .ToList();

    /// <summary>The traits in the lines of one file: each belongs to the class or method that follows it.</summary>
    public static IEnumerable<ShowingTest> In(IEnumerable<string> lines, string project)
    {
        var inClass = "";
        var waiting = new List<string>();
        foreach (var line in lines)
        {
            if (line.TrimStart().StartsWith('['))
            {
                waiting.AddRange(Trait.Matches(line).Select(m => m.Groups[1].Value));
            }

            var declaresClass = Class.Match(line);
            inClass = declaresClass.Success ? declaresClass.Groups[1].Value : inClass;
            if (!declaresClass.Success && !Method.IsMatch(line))
            {
                continue;
            }

            var test = declaresClass.Success ? inClass : $"{inClass}.{Method.Match(line).Groups[1].Value}";
            foreach (var requirement in waiting)
            {
                yield return new ShowingTest(requirement, project, test);
            }

            waiting.Clear();
        }
    }

    [GeneratedRegex("""Trait\("Requirement", *"(R[0-9]+)"\)""")]
    private static partial Regex Trait { get; }

    [GeneratedRegex(@"^\s*(?:public|internal)[a-z ]* class (\w+)")]
    private static partial Regex Class { get; }

    [GeneratedRegex(@"^\s*(?:\[.*\] *)?public [^=(]*?(\w+)\(")]
    private static partial Regex Method { get; }
}
