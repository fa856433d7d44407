using System.Globalization;
using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>Recognises IBAN account numbers: the length of their country and the test modulo 97 (ISO 13616).</summary>
internal static partial class BankAccounts
{
    // The length is fixed per country: without it the word after a number would be taken along.
    private const string Lengths =
        "AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 "
        + "IE22 IT27 LT20 LU20 LV21 MD24 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 TR26 UA29";

    private static readonly Dictionary<string, int> LengthOf =
        Lengths.Split(' ').ToDictionary(l => l[..2], l => int.Parse(l[2..], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<FoundPersonalData> In(string text)
    {
        foreach (var start in Beginning().Matches(text).Select(m => m.Index))
        {
            if (LengthOf.TryGetValue(text.Substring(start, 2), out var length) && Take(text, start, length) is { } end)
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
