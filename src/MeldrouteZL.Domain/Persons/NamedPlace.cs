namespace MeldrouteZL.Domain.Persons;

/// <summary>A building or firm by the name that people use for it.</summary>
public sealed record NamedPlace
{
    public const int MaxLength = SignalThing.NameMaxLength;

    private NamedPlace(string name) => Name = name;

    public string Name { get; }

    /// <summary>The same however it was typed.</summary>
    public string Key => Name.ToUpperInvariant();

    public static Parsed<NamedPlace> Parse(string? name) =>
        TypedText.Clean(name) is var clean && TypedText.ProblemOf(clean, MaxLength) is { } problem ? problem : new NamedPlace(clean);

    public override string ToString() => Name;
}
