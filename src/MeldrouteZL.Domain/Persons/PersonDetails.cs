using MeldrouteZL.Domain.Cases;

namespace MeldrouteZL.Domain.Persons;

/// <summary>What somebody knows of a person. Everything may stay open; a part that is null is not known, or not the writer's to say.</summary>
public sealed record PersonDetails
{
    public IReadOnlyCollection<PersonRole> Roles { get; init; } = [];

    /// <summary>Since when the roles that are new hold; null for today.</summary>
    public DateOnly? RolesSince { get; init; }
    public bool NonPunishment { get; init; }
    public AgeBand AgeBand { get; init; }
    public Sex Sex { get; init; }
    public IdentityDetails? Identity { get; init; }
    public NumberDetails? Number { get; init; }
    public ContactDetails? Contact { get; init; }
    public SocialDetails? Social { get; init; }
    public OriginDetails? Origin { get; init; }
    public HealthDetails? Health { get; init; }
}

public sealed record IdentityDetails(PersonName? Name, string? Alias, PartialDate? BirthDate)
{
    public bool IsEmpty => Name is null && Alias is null && BirthDate is null;
}

public sealed record NumberDetails(CitizenServiceNumber Number, NumberGround Ground);

public sealed record ContactDetails(string? Language, Knowledge Interpreter, ContactChannel Channel, string? Hours, bool NeverLeaveMessage, string? MayHear)
{
    public bool IsEmpty => this == new ContactDetails(null, default, default, null, false, null);
}

public sealed record SocialDetails(IncomeSource Income, Knowledge Debts, EducationLevel Education, HousingForm Housing, Degree HousingInfluence, DaytimeActivity Daytime)
{
    public bool IsEmpty => this == new SocialDetails(default, default, default, default, default, default);
}

public sealed record OriginDetails(short? Nationality, short? BirthCountry, short? ResidenceTitle)
{
    public bool IsEmpty => this == new OriginDetails(null, null, null);
}

public sealed record HealthDetails(Knowledge MildDisability, Knowledge Psychiatric, Knowledge Attachment, Knowledge EarlierAbuse, Knowledge Addiction, Degree AddictionRole)
{
    public bool IsEmpty => this == new HealthDetails(default, default, default, default, default, default);
}
