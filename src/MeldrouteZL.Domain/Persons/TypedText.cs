using System.Globalization;
using System.Text;

namespace MeldrouteZL.Domain.Persons;

/// <summary>What every typed value goes through first.</summary>
internal static class TypedText
{
    /// <summary>In one Unicode form (NFC), without spaces around it and with single spaces within.</summary>
    public static string Clean(string? text)
    {
        // A text with half a character in it has no Unicode form; it is kept as it is and refused as hidden characters.
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var whole = IsWhole(text) ? text.Normalize(NormalizationForm.FormC) : text;
        return string.Join(' ', whole.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Only the digits.</summary>
    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>Why a text of this length cannot be kept; null when it can.</summary>
    public static FormatProblem? ProblemOf(string text, int maxLength) => text switch
    {
        "" => FormatProblem.Empty,
        { Length: var length } when length > maxLength => FormatProblem.TooLong,
        _ when !IsWhole(text) || text.Any(IsHidden) => FormatProblem.HiddenCharacters,
        _ => null,
    };

    // The joiners belong to the spelling of names in some scripts.
    private static bool IsHidden(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
        && c is not ('\u200C' or '\u200D');

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }
}
