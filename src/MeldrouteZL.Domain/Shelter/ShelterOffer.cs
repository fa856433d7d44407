namespace MeldrouteZL.Domain.Shelter;

/// <summary>What one provider or project offers, as a region lists it: rows instead of code, each with its source.</summary>
public sealed class ShelterOffer
{
    public const int NameMaxLength = 120;
    public const int SourceMaxLength = 300;

    private ShelterOffer() => Name = Source = "";

    /// <param name="code">Never given to another offer again.</param>
    /// <param name="name">In Dutch, as screens show it. It says nothing of where the places are (R137).</param>
    /// <param name="capacity">How many places or beds the source names; null when it names none.</param>
    /// <param name="source">Which document says so, in Dutch.</param>
    public ShelterOffer(short regionId, short code, ShelterKind kind, string name, short? capacity, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, NameMaxLength, nameof(name));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.Length, SourceMaxLength, nameof(source));
        (RegionId, Code, Kind, Name, Capacity, Source) = (regionId, code, kind, name, capacity, source);
    }

    public short RegionId { get; private set; }
    public short Code { get; private set; }
    public ShelterKind Kind { get; private set; }
    public string Name { get; private set; }
    public short? Capacity { get; private set; }
    public string Source { get; private set; }

    /// <summary>Who places there, in Dutch; null where the care coordinator and the provider arrange it.</summary>
    public string? PlacedBy { get; init; }

    /// <summary>Whether it is known to exist; one is being sought (R138).</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>The longest stay in days; null where the source sets none.</summary>
    public short? MaxDays { get; init; }

    /// <summary>For whom it is.</summary>
    public ShelterFor For => Kind == ShelterKind.SeverelyDisadvantaged ? ShelterFor.SeverelyDisadvantaged : ShelterFor.Victim;
}
