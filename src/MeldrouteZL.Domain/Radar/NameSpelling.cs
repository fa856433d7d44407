using System.Globalization;
using System.Text;

namespace MeldrouteZL.Domain.Radar;

/// <summary>
/// Brings a part of a name to one spelling, by general rules: diacritics, doubled letters and the letters that differ between
/// ways to write Dutch, Polish, Romanian, Arabic, Vietnamese and West-African names in Latin letters. It loses differences on
/// purpose; that two names come out alike proves nothing by itself.
/// </summary>
public static class NameSpelling
{
    private const int ShortestSound = 3;

    // Letters that Unicode does not take apart into a letter and a mark.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ø'] = "o",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ĳ'] = "ij",
        ['ı'] = "i",
        ['þ'] = "th",
        ['ə'] = "e",
        ['ɛ'] = "e",
        ['ɔ'] = "o",
        ['ŋ'] = "ng",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ɓ'] = "b",
        ['ɗ'] = "d",
        ['ƙ'] = "k",
    };

    // Longest first. Two ways to write one sound end up as one; what stands for them means nothing.
    private static readonly (string Written, string Spelled)[] Groups =
    [
        ("tsch", "k"), ("sch", "s"), ("tch", "k"), ("tsj", "k"), ("szcz", "s"),
        ("sz", "s"), ("sh", "s"), ("sj", "s"), ("cz", "k"), ("ch", "k"), ("kh", "k"), ("ck", "k"), ("qu", "k"), ("rz", "z"), ("zh", "z"), ("dz", "z"), ("dj", "i"),
        ("tz", "t"), ("ts", "t"), ("th", "t"), ("dh", "d"), ("gh", "g"), ("ph", "f"), ("rh", "r"),
        ("ou", "u"), ("oe", "u"), ("oo", "u"), ("ue", "u"), ("ae", "a"), ("ij", "i"),
        ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("j", "i"),
    ];

    /// <summary>The parts of a written name in plain small letters: marks gone, split where something else than a letter stands.</summary>
    public static IReadOnlyList<string> PartsOf(string? written)
    {
        var plain = new StringBuilder();
        foreach (var letter in (written ?? "").Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var small = Rune.ToLowerInvariant(letter);
            if (small.IsBmp && Letters.TryGetValue((char)small.Value, out var plainer))
            {
                plain.Append(plainer);
            }
            else if (Rune.IsLetter(small) && Rune.GetUnicodeCategory(small) != UnicodeCategory.ModifierLetter)
            {
                plain.Append(small);
            }
            else if (!IsWithinName(small))
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>One part of a name as most ways to write it come out, with its vowels.</summary>
    /// <param name="part">As <see cref="PartsOf"/> gives it.</param>
    public static string Spelled(string part)
    {
        var spelled = new StringBuilder(part.Length);
        for (var at = 0; at < part.Length;)
        {
            var (written, letters) = Array.Find(Groups, g => string.CompareOrdinal(part, at, g.Written, 0, g.Written.Length) == 0);
            letters ??= part[at] == 'c' ? at + 1 < part.Length && part[at + 1] is 'e' or 'i' or 'y' ? "s" : "k" : part[at].ToString();
            Append(spelled, letters);
            at += written?.Length ?? 1;
        }

        // Fatimah is Fatima, and an h after another consonant is not heard.
        for (var at = spelled.Length - 1; at > 0; at--)
        {
            if (spelled[at] == 'h' && (at == spelled.Length - 1 || !IsVowel(spelled[at - 1])))
            {
                spelled.Remove(at, 1);
            }
        }

        return spelled.ToString();
    }

    /// <summary>
    /// The consonants of a spelled part, since vowels differ most between ways to write a name (Mohammed, Muhammad; Kwaku, Kweku;
    /// Kowalska, Kowalski). A name with hardly any stays as it is spelled.
    /// </summary>
    public static string SoundOf(string spelled)
    {
        var sound = new StringBuilder(spelled.Length);
        for (var at = 0; at < spelled.Length; at++)
        {
            var letter = spelled[at] == 'z' ? "s" : spelled[at].ToString();
            if (!IsVowel(spelled[at]))
            {
                Append(sound, letter);
            }
            else if (at == 0)
            {
                sound.Append('a'); // Omar is Umar
            }
        }

        if (sound.Length < ShortestSound)
        {
            return spelled;
        }

        sound[^1] = sound[^1] switch { 'd' => 't', 'b' => 'p', var other => other }; // Ahmed is Ahmet
        return sound.ToString();
    }

    private static void Append(StringBuilder text, string letters)
    {
        foreach (var letter in letters.Where(l => text.Length == 0 || text[^1] != l))
        {
            text.Append(letter);
        }
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    // Marks that belong to the letter before them, and apostrophes in whatever form.
    private static bool IsWithinName(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.Format
        || rune.Value is '\'' or '`' or '´' or '’' or '‘';
}
