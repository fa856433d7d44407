namespace MeldrouteZL.Domain.Persons;

/// <summary>Where somebody stays when there is no address (domain facts, section 15).</summary>
public sealed record LocationDescription
{
    public const int MaxLength = 35;

    private LocationDescription(string text) => Text = text;

    public string Text { get; }

    public static Parsed<LocationDescription> Parse(string? text) =>
        TypedText.Clean(text) is var clean && TypedText.ProblemOf(clean, MaxLength) is { } problem ? problem : new LocationDescription(clean);

    public override string ToString() => Text;
}
