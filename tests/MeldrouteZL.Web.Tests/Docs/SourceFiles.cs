using System.Text.RegularExpressions;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>The files that people wrote, as text.</summary>
internal static class SourceFiles
{
    /// <summary>Code, pages and SQL of the application, by their path below src.</summary>
    public static IReadOnlyDictionary<string, string> OfApplication { get; } = Read("src", ".cs", ".cshtml", ".sql", ".js");

    /// <summary>Code of the tests, by its path below tests.</summary>
    public static IReadOnlyDictionary<string, string> OfTests { get; } = Read("tests", ".cs");

    /// <summary>The files of the application in which a pattern occurs.</summary>
    public static IEnumerable<string> With(string pattern) =>
        OfApplication.Where(file => Regex.IsMatch(file.Value, pattern, RegexOptions.CultureInvariant)).Select(file => file.Key);

    private static Dictionary<string, string> Read(string folder, params string[] kinds) => Directory
        .EnumerateFiles(Path.Combine(GeneratedDocument.Root, folder), "*", SearchOption.AllDirectories)
        .Where(path => kinds.Contains(Path.GetExtension(path)))
        .Select(path => (Path: path, Name: Path.GetRelativePath(Path.Combine(GeneratedDocument.Root, folder), path).Replace('\\', '/')))
        .Where(file => !file.Name.Split('/').Any(part => part is "obj" or "bin" or "node_modules" or "lib"))
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .ToDictionary(file => file.Name, file => File.ReadAllText(file.Path));
}
