namespace MeldrouteZL.Domain.Persons;

/// <summary>An address abroad: at most three lines and a country of BRP table 34 (domain facts, section 15).</summary>
public sealed record ForeignAddress
{
    public const int Line1MaxLength = 40;
    public const int Line2MaxLength = 50;
    public const int Line3MaxLength = 35;

    private ForeignAddress(string[] lines, short country) => (Lines, Country) = (lines, country);

    /// <summary>The lines that were filled in.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Code of BRP table 34.</summary>
    public short Country { get; }

    public static Parsed<ForeignAddress> Parse(string? line1, string? line2, string? line3, short? country)
    {
        (string Text, int Limit)[] lines = [(TypedText.Clean(line1), Line1MaxLength), (TypedText.Clean(line2), Line2MaxLength), (TypedText.Clean(line3), Line3MaxLength)];
        var filled = lines.Where(l => l.Text.Length > 0).ToArray();
        if (filled.Length == 0)
        {
            return FormatProblem.Empty;
        }

        return filled.Select(l => TypedText.ProblemOf(l.Text, l.Limit)).FirstOrDefault(p => p is not null) is { } problem ? problem
            : country is { } known ? new ForeignAddress([.. filled.Select(l => l.Text)], known)
            : FormatProblem.CountryMissing;
    }

    public bool Equals(ForeignAddress? other) => other is not null && Country == other.Country && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Country, ToString());

    /// <summary>The lines on one line; without the country, whose name stands in the table.</summary>
    public override string ToString() => string.Join(", ", Lines);
}
