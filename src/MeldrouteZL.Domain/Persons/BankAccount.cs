using System.Globalization;
using System.Text.RegularExpressions;

namespace MeldrouteZL.Domain.Persons;

/// <summary>A bank account: an IBAN when its check digits are right (ISO 13616, modulo 97), otherwise as it was typed.</summary>
public sealed partial record BankAccount
{
    public const int MaxLength = 42;
    private const int DutchLength = 18;

    private BankAccount(string asTyped, string? iban) => (AsTyped, Iban) = (asTyped, iban);

    public string AsTyped { get; }

    /// <summary>Upper case without spaces; null for what is no IBAN, or one with a mistake in it.</summary>
    public string? Iban { get; }

    public static Parsed<BankAccount> Parse(string? text)
    {
        var typed = TypedText.Clean(text);
        return TypedText.ProblemOf(typed, MaxLength) is { } problem ? problem
            : !typed.Any(char.IsAsciiDigit) ? FormatProblem.NotAnAccount
            : new BankAccount(typed, IbanOf(typed));
    }

    /// <summary>An IBAN in groups of four, another number as it was typed.</summary>
    public override string ToString() => Iban is null ? AsTyped : string.Join(' ', Iban.Chunk(4).Select(c => new string(c)));

    private static string? IbanOf(string typed)
    {
        var iban = typed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return Pattern().IsMatch(iban) && (!iban.StartsWith("NL", StringComparison.Ordinal) || iban.Length == DutchLength) && Remainder(iban) == 1 ? iban : null;
    }

    // The first four go to the end, letters become two digits: A is 10.
    private static int Remainder(string iban) => (iban[4..] + iban[..4])
        .SelectMany(c => char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture))
        .Aggregate(0, (rest, digit) => ((rest * 10) + (digit - '0')) % 97);

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
