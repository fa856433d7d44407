namespace MeldrouteZL.Domain.Cases;

public enum AgeBand : short
{
    Unknown = 0,
    Under12 = 1,
    From12To15 = 2,
    From16To17 = 3,
    From18To22 = 4,
    From23To29 = 5,
    From30To49 = 6,
    From50 = 7,
}

/// <summary>No default: any sex, any age (R10).</summary>
public enum Sex : short
{
    Unknown = 0,
    Female = 1,
    Male = 2,
    Other = 3,
}

/// <summary>A presumed victim in a case: an ordinal and coarse facts. Who it is stands apart.</summary>
public sealed class Victim
{
    private Victim() { }

    internal Victim(Guid id, Guid caseId, short ordinal, AgeBand ageBand, Sex sex) =>
        (Id, CaseId, Ordinal, AgeBand, Sex) = (id, caseId, ordinal, ageBand, sex);

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>1 for "slachtoffer 1".</summary>
    public short Ordinal { get; private set; }
    public AgeBand AgeBand { get; private set; }
    public Sex Sex { get; private set; }
    public VictimIdentity? Identity { get; internal set; }
}

/// <summary>Who a victim is. A record of its own with its own access.</summary>
public sealed class VictimIdentity
{
    public const int NameMaxLength = 200;

    private VictimIdentity() { }

    internal VictimIdentity(Guid victimId, Guid caseId, string? name, DateOnly? birthDate) =>
        (VictimId, CaseId, Name, BirthDate) = (victimId, caseId, name, birthDate);

    public Guid VictimId { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>As the person uses it: one name only is a name.</summary>
    public string? Name { get; private set; }
    public DateOnly? BirthDate { get; private set; }
}
