using System.Text;

namespace MeldrouteZL.Domain.Radar;

/// <summary>Numbers and names that belong to one thing, brought to one way of writing.</summary>
public static class Identifiers
{
    private const int FewestDigits = 7;
    private const int FewestLetters = 4;
    private const string Netherlands = "31";

    internal static IEnumerable<MatchToken> TokensOf(PersonClues clues) =>
        Tokens(TokenKind.Phone, clues.Phones.Select(PhoneOf))
            .Concat(Tokens(TokenKind.Plate, clues.Plates.Select(LettersAndDigitsOf)))
            .Concat(Tokens(TokenKind.Account, clues.Accounts.Select(LettersAndDigitsOf)))
            .Concat(Tokens(TokenKind.Handle, clues.Handles.Select(HandleOf)))
            .Concat(Tokens(TokenKind.Address, clues.Addresses.Select(AddressOf)));

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
