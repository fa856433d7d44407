using System.Text.RegularExpressions;

namespace MeldrouteZL.Web.Tests.Docs;

/// <summary>The tables of docs/security.md, which is written by hand.</summary>
internal static partial class SecurityDocument
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(GeneratedDocument.Root, "docs", "security.md")).ReplaceLineEndings("\n");

    /// <summary>The rows below the first table of this kind, by the words of its head.</summary>
    public static IReadOnlyList<string[]> Table(params string[] head) => Text.Split('\n')
        .SkipWhile(l => !l.StartsWith("| " + string.Join(" | ", head) + " |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
        .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();

    /// <summary>What stands between backticks.</summary>
    public static IEnumerable<string> Named(string text) => Quoted.Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted { get; }
}
