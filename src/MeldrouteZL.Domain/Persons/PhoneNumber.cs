namespace MeldrouteZL.Domain.Persons;

/// <summary>A phone number as it was typed, and in the international form (E.164) where that can be known.</summary>
public sealed record PhoneNumber
{
    public const int MaxLength = 30;
    private const string Netherlands = "31";

    private PhoneNumber(string asTyped, string? international) => (AsTyped, International) = (asTyped, international);

    public string AsTyped { get; }

    /// <summary>As +31612345678; null for what is only part of a number, or no number of a network.</summary>
    public string? International { get; }

    public static Parsed<PhoneNumber> Parse(string? text)
    {
        var typed = TypedText.Clean(text);
        return TypedText.ProblemOf(typed, MaxLength) is { } problem ? problem
            : !typed.Any(char.IsAsciiDigit) ? FormatProblem.NoDigits
            : new PhoneNumber(typed, InternationalOf(typed));
    }

    public override string ToString() => AsTyped;

    private static string? InternationalOf(string typed)
    {
        if (typed.Any(c => !char.IsAsciiDigit(c) && c is not ('+' or ' ' or '-' or '.' or '(' or ')' or '/')) || typed.LastIndexOf('+') > 0)
        {
            return null;
        }

        // +31 (0)6: the zero between brackets is for who dials within the country.
        var isForeign = typed[0] == '+' || typed.StartsWith("00", StringComparison.Ordinal);
        var digits = TypedText.Digits(isForeign ? typed.Replace("(0)", "", StringComparison.Ordinal) : typed);
        var number = typed[0] == '+' ? digits
            : isForeign ? digits[2..]
            : digits.Length == 10 && digits[0] == '0' ? Netherlands + digits[1..]
            : "";
        number = number.StartsWith(Netherlands + "0", StringComparison.Ordinal) && number.Length == 12 ? Netherlands + number[3..] : number;
        return number.Length is >= 8 and <= 15 && number[0] != '0' && (!number.StartsWith(Netherlands, StringComparison.Ordinal) || number.Length == 11) ? "+" + number : null;
    }
}
