namespace MeldrouteZL.Domain.Trainings;

/// <summary>Which question of the training register a line answers.</summary>
public enum TrainingOptionKind : short
{
    /// <summary>Who gives the training (R209).</summary>
    Provider = 1,

    /// <summary>Whom it is for (R206, R208, R210).</summary>
    Audience = 2,

    /// <summary>What it is about (R205, R207, R210).</summary>
    Subject = 3,
}

/// <summary>A provider, target group or subject of training as a region lists it: rows instead of code, since they come and go.</summary>
public sealed class TrainingOption
{
    public const int NameMaxLength = 120;
    public const int SourceMaxLength = 200;

    private TrainingOption() => Name = Source = "";

    /// <param name="code">Never given to another line again: earlier years keep their meaning.</param>
    /// <param name="name">In Dutch, as screens show it.</param>
    /// <param name="source">Which document names it, in Dutch.</param>
    /// <param name="validFrom">First day of a training that may name it.</param>
    public TrainingOption(short regionId, short code, TrainingOptionKind kind, string name, string source, DateOnly validFrom)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, NameMaxLength, nameof(name));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source.Length, SourceMaxLength, nameof(source));
        (RegionId, Code, Kind, Name, Source, ValidFrom) = (regionId, code, kind, name, source, validFrom);
    }

    public short RegionId { get; private set; }
    public short Code { get; private set; }
    public TrainingOptionKind Kind { get; private set; }
    public string Name { get; private set; }
    public string Source { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day of a training that may name it; null while it is in use.</summary>
    public DateOnly? ValidUntil { get; init; }

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}
