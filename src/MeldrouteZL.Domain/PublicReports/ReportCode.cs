namespace MeldrouteZL.Domain.PublicReports;

/// <summary>
/// The code with which a reporter without an account comes back: sixteen digits, 53 bits, as people write down a telephone number.
/// </summary>
public sealed class ReportCode
{
    public const int Length = 16;
    private const int GroupLength = 4;
    private const int LongestTyped = 60;

    private ReportCode(string digits) => Digits = digits;

    /// <summary>The sixteen digits without anything between them.</summary>
    public string Digits { get; }

    /// <summary>In groups of four, as it is shown.</summary>
    public IEnumerable<string> Groups => Digits.Chunk(GroupLength).Select(g => new string(g));

    /// <summary>Reads what somebody typed; whatever stands between the digits does not count, and digits of other scripts do.</summary>
    /// <returns>Null when it is no code.</returns>
    public static ReportCode? Read(string? typed)
    {
        if (typed is not { Length: <= LongestTyped })
        {
            return null;
        }

        var digits = string.Concat(typed.Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
        var isCode = digits.Length == Length && typed.All(c => char.IsDigit(c) || char.IsWhiteSpace(c) || c is '-' or '.' or '\u200e' or '\u200f');
        return isCode ? new ReportCode(digits) : null;
    }

    /// <summary>Nothing: a code stands in no log.</summary>
    public override string ToString() => "(code)";
}
