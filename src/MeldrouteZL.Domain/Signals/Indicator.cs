namespace MeldrouteZL.Domain.Signals;

/// <summary>The signal card an indicator stands on.</summary>
public enum IndicatorGroup : short
{
    /// <summary>Control over somebody, whatever the form.</summary>
    General = 1,
    Sexual = 2,
    Youth = 3,
    Labour = 4,
    Criminal = 5,
}

/// <summary>
/// One line of a signal card (R60, domain facts section 11). Reworded, it becomes a next version: what was ticked keeps the
/// words that were read.
/// </summary>
public sealed class Indicator
{
    public const int TextMaxLength = 200;
    public const int SourceMaxLength = 200;

    private Indicator() => Text = Source = "";

    /// <param name="source">Who says so, in Dutch: stands with the card.</param>
    /// <param name="validFrom">First day on which it can be ticked.</param>
    public Indicator(short regionId, short code, short version, IndicatorGroup group, string text, string source, DateOnly validFrom)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, TextMaxLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.Length, SourceMaxLength, nameof(source));
        (RegionId, Code, Version, Group, Text, Source, ValidFrom) = (regionId, code, version, group, text, source, validFrom);
    }

    public short RegionId { get; private set; }

    /// <summary>The same in every version.</summary>
    public short Code { get; private set; }
    public short Version { get; private set; }
    public IndicatorGroup Group { get; private set; }
    public string Text { get; private set; }
    public string Source { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; init; }

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}
