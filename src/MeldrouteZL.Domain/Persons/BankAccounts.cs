using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises IBAN account numbers: the length of their country and the test modulo 97 (ISO 13616).</summary>
internal static partial class BankAccounts
{
    // The length is fixed per country: without it the word after a number would be taken along.
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AL"] = 28, ["AT"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22, ["DK"] = 18, ["EE"] = 20, ["ES"] = 24,
        ["FI"] = 18, ["FR"] = 27, ["GB"] = 22, ["GR"] = 27, ["HR"] = 21, ["HU"] = 28, ["IE"] = 22, ["IT"] = 27, ["LT"] = 20, ["LU"] = 20, ["LV"] = 21,
        ["MD"] = 24, ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28, ["PT"] = 25, ["RO"] = 24, ["RS"] = 22, ["SE"] = 24, ["SI"] = 19, ["SK"] = 24,
        ["TR"] = 26, ["UA"] = 29,
    };

    public static IEnumerable<FoundPersonalData> In(string text)
    {
        foreach (var start in Beginning().Matches(text).Select(m => m.Index))
        {
            if (Lengths.TryGetValue(text.Substring(start, 2), out var length) && Take(text, start, length) is { } end)
            {
                yield return new FoundPersonalData(PersonalDataKind.BankAccount, start, end - start);
            }
        }
    }

    // The end of a number of this many letters and digits, single spaces between them allowed; null when there is none that fits.
    private static int? Take(string text, int start, int length)
    {
        var (number, at) = (new char[length], start);
        for (var i = 0; i < length; i++, at++)
        {
            at += i > 0 && at < text.Length && text[at] == ' ' ? 1 : 0;
            if (at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]))
            {
                return null;
            }

            number[i] = char.ToUpperInvariant(text[at]);
        }

        var isWhole = at == text.Length || !char.IsLetterOrDigit(text[at]);
        return isWhole && RestOf(number) == 1 ? at : null;
    }

    // Country and check digits go to the end, letters count as 10 to 35.
    private static int RestOf(char[] number)
    {
        var rest = 0;
        foreach (var c in number[4..].Concat(number[..4]))
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        }

        return rest;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?= ?[A-Za-z0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();
}
