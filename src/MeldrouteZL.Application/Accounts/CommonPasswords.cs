using System.Collections.Frozen;

namespace MeldrouteZL.Application.Accounts;

/// <summary>
/// The passwords that people try first. Lists of leaked passwords hold few of fifteen characters, and none from this region; so
/// this knows how they are made: one, two or a few of the same everyday words, with digits before, behind or between, in any
/// capitals, with signs, and with digits that look like letters (ASVS 5.0, 6.2.4 asks for 3,000; of two words alone it knows more
/// than 100,000). Well-known phrases stand in a list besides. Both files were written for this application.
/// </summary>
internal static class CommonPasswords
{
    private const int ShortestWord = 2;
    private const int MostDifferent = 2;

    private static readonly FrozenSet<string> Phrases = Lines("common-passwords.txt").Select(Bare).ToFrozenSet();
    private static readonly FrozenSet<string> Known = Lines("common-words.txt").SelectMany(l => l.Split(' ')).Select(Bare).ToFrozenSet();
    private static readonly int LongestWord = Known.Max(w => w.Length);

    /// <summary>The words by themselves.</summary>
    internal static IReadOnlyCollection<string> Words => Known;

    /// <summary>Whether many people would come up with it.</summary>
    /// <param name="plain">Lower-case letters and digits only.</param>
    public static bool Contain(string plain)
    {
        var ends = plain.Trim([.. "0123456789"]);
        var letters = new string([.. plain.Where(char.IsLetter)]);
        return ((string[])[plain, ends, letters]).Select(Bare).Distinct().Any(text => Phrases.Contains(text) || IsOfFewWords(text));
    }

    /// <summary>As people vary a password: capitals, blanks, signs, and digits that look like letters.</summary>
    public static string Bare(string text) =>
        new([.. Plain(text).Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', _ => c })]);

    public static string Plain(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    // At each place of the text the sets of at most two words with which it can be written up to there.
    private static bool IsOfFewWords(string text)
    {
        var ways = new List<HashSet<string>>?[text.Length + 1];
        ways[0] = [[]];
        for (var end = ShortestWord; end <= text.Length; end++)
        {
            for (var length = ShortestWord; length <= Math.Min(end, LongestWord); length++)
            {
                var word = text.Substring(end - length, length);
                if (ways[end - length] is { } before && Known.Contains(word))
                {
                    var found = before.Select(w => new HashSet<string>(w) { word }).Where(w => w.Count <= MostDifferent && !(ways[end]?.Any(o => o.SetEquals(w)) ?? false)).ToList();
                    (ways[end] ??= []).AddRange(found);
                }
            }
        }

        return ways[text.Length] is { Count: > 0 };
    }

    private static IEnumerable<string> Lines(string file)
    {
        var name = $"MeldrouteZL.Application.Accounts.{file}";
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#')];
    }
}
