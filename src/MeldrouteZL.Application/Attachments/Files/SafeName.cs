using System.Globalization;
using System.Text;
using MeldrouteZL.Domain.Attachments;

namespace MeldrouteZL.Application.Attachments.Files;

/// <summary>The name of a file as somebody else called it, fit to be stored and shown. It never becomes a path or a header.</summary>
internal static class SafeName
{
    private const string Nameless = "bestand";

    /// <summary>The last part of the path, without control characters and marks that turn the direction of reading, and not too long.</summary>
    public static string Of(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)
            {
                kept.Append(rune.ToString());
            }
        }

        var name = kept.ToString().TrimEnd(' ', '.');
        var extension = Path.GetExtension(name) is { Length: > 1 and <= 6 } short5 ? short5 : "";
        var stem = name[..^extension.Length].Trim(' ', '.');
        return Cut(stem.Length == 0 ? Nameless : stem, Attachment.NameMaxLength - extension.Length) + extension;
    }

    // Never through the middle of a character.
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
