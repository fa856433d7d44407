namespace MeldrouteZL.Domain.Persons;

/// <summary>
/// A citizen service number (BSN): nine digits that pass the test of eleven, weights 9 to 2 and -1; eight digits lost their
/// leading zero (domain facts, section 15).
/// </summary>
public sealed record CitizenServiceNumber
{
    public const int Length = 9;

    private CitizenServiceNumber(string digits) => Digits = digits;

    /// <summary>Nine digits, without anything between them.</summary>
    public string Digits { get; }

    /// <summary>Reads a number as people group it, with spaces or dots.</summary>
    public static Parsed<CitizenServiceNumber> Parse(string? text)
    {
        var typed = string.Concat(TypedText.Clean(text).Where(c => c is not (' ' or '.')));
        if (typed.Length == 0)
        {
            return FormatProblem.Empty;
        }

        if (typed.Length is not (Length - 1 or Length) || !typed.All(char.IsAsciiDigit))
        {
            return FormatProblem.NotNineDigits;
        }

        var digits = typed.PadLeft(Length, '0');
        return PassesEleven(digits) ? new CitizenServiceNumber(digits) : FormatProblem.FailsElevenTest;
    }

    /// <summary>Whether nine digits pass the test of eleven; nine zeros are nobody's.</summary>
    internal static bool PassesEleven(ReadOnlySpan<char> nine)
    {
        var sum = -(nine[Length - 1] - '0');
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (nine[i] - '0') * (Length - i);
        }

        return sum % 11 == 0 && nine.ContainsAnyInRange('1', '9');
    }

    public override string ToString() => Digits;
}
