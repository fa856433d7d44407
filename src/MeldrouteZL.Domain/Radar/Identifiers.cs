using System.Globalization;
using System.Text;

namespace MeldrouteZL.Domain.Radar;

/// <summary>Numbers and names that belong to one thing, brought to one way of writing.</summary>
public static class Identifiers
{
    private const int FewestDigits = 7;
    private const int FewestLetters = 4;
    private const string Netherlands = "31";

    // What follows a name says what kind of firm it is, written or left out as it comes.
    private static readonly HashSet<string> LegalForms = ["BV", "NV", "VOF", "CV", "BVBA", "GMBH", "LTD", "HOLDING", "EENMANSZAAK"];

    internal static IEnumerable<MatchToken> TokensOf(PersonClues clues) =>
        Tokens(TokenKind.Phone, clues.Phones.Select(PhoneOf))
            .Concat(Tokens(TokenKind.Plate, clues.Plates.Select(LettersAndDigitsOf)))
            .Concat(Tokens(TokenKind.Account, clues.Accounts.Select(LettersAndDigitsOf)))
            .Concat(Tokens(TokenKind.Handle, clues.Handles.Select(HandleOf)))
            .Concat(Tokens(TokenKind.Address, clues.Addresses.Concat(clues.NamedPlaces.Select(p => new AddressClue(p.Postcode, p.House))).Select(AddressOf).Distinct()))
            .Concat(Tokens(TokenKind.ChamberNumber, clues.NamedPlaces.Select(p => p.ChamberNumber.Length == 0 ? null : p.ChamberNumber).Distinct()))
            .Concat(Tokens(TokenKind.NamedPlace, clues.NamedPlaces.SelectMany(NamesOf).Distinct()));

    /// <summary>A telephone number as the network knows it, without plus; a Dutch one when no country is written. Null for what is too short to be one.</summary>
    public static string? PhoneOf(string written)
    {
        var digits = string.Concat(written.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        var number = written.TrimStart().StartsWith('+') ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.StartsWith('0') ? Netherlands + digits[1..]
            : digits;
        return number.Length < FewestDigits ? null : number;
    }

    /// <summary>A plate or an account: its letters and digits. Null for what is too short to be one.</summary>
    public static string? LettersAndDigitsOf(string written)
    {
        var kept = string.Concat(written.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return kept.Length < FewestLetters ? null : kept;
    }

    /// <summary>The name of a building or firm in letters and digits, without marks and without its legal form. Null for what has none.</summary>
    public static string? NameOf(string written)
    {
        var plain = string.Concat(written.Replace(".", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : c is '\'' or '’' or '`' ? '\0' : ' ')).Replace("\0", "", StringComparison.Ordinal);
        var parts = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(parts.Where(p => !LegalForms.Contains(p)));
        return name.Length == 0 ? null : name;
    }

    // A name alone is everybody's: with where it is.
    private static IEnumerable<string?> NamesOf(NamedPlaceClue clue)
    {
        if (NameOf(clue.Name) is not { } name)
        {
            return [];
        }

        return [
            AddressOf(new AddressClue(clue.Postcode, clue.House)) is { } address ? $"{name}|{address}" : null,
            NameOf(clue.Place) is { } place ? $"{name}|{place}" : null,
        ];
    }

    private static string? HandleOf(HandleClue handle)
    {
        var name = handle.Name.Trim().TrimStart('@').Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return name.Length == 0 ? null : $"{handle.Platform.Trim().ToLowerInvariant()}|{name}";
    }

    private static string? AddressOf(AddressClue address)
    {
        var (postcode, number) = (string.Concat(address.Postcode.Where(char.IsAsciiLetterOrDigit)), string.Concat(address.Number.Where(char.IsAsciiLetterOrDigit)));
        return postcode.Length == 0 || number.Length == 0 ? null : $"{postcode}|{number}".ToUpperInvariant();
    }

    private static IEnumerable<MatchToken> Tokens(TokenKind kind, IEnumerable<string?> texts) =>
        texts.OfType<string>().Select(t => new MatchToken(kind, FormattableString.Invariant($"{(short)kind}|{t}")));
}
