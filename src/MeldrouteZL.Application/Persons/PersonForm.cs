using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Application.Persons;

/// <summary>What a person types about somebody in a signal. Nothing of it has to be known (R10, R30).</summary>
public abstract record PersonForm
{
    public IReadOnlyList<PersonRole>? Roles { get; init; }
    public string? GivenNames { get; init; }
    public string? Prefix { get; init; }
    public string? FamilyName { get; init; }
    public AgeBand AgeBand { get; init; }
    public Sex Sex { get; init; }

    public DateOnly? RolesSince { get; init; }
    public bool NonPunishment { get; init; }
    public string? Alias { get; init; }
    public int? BirthYear { get; init; }
    public int? BirthMonth { get; init; }
    public int? BirthDay { get; init; }
    public string? Number { get; init; }
    public NumberGround? NumberGround { get; init; }

    public string? Language { get; init; }
    public Knowledge Interpreter { get; init; }
    public ContactChannel Channel { get; init; }
    public string? Hours { get; init; }
    public bool NeverLeaveMessage { get; init; }
    public string? MayHear { get; init; }

    public short? Nationality { get; init; }
    public short? BirthCountry { get; init; }
    public short? ResidenceTitle { get; init; }

    public Knowledge MildDisability { get; init; }
    public Knowledge Psychiatric { get; init; }
    public Knowledge Attachment { get; init; }
    public Knowledge EarlierAbuse { get; init; }
    public Knowledge Addiction { get; init; }
    public Degree AddictionRole { get; init; }

    public IncomeSource Income { get; init; }
    public Knowledge Debts { get; init; }
    public EducationLevel Education { get; init; }
    public HousingForm Housing { get; init; }
    public Degree HousingInfluence { get; init; }
    public DaytimeActivity Daytime { get; init; }

    /// <summary>What was typed, as the domain takes it. The validator has seen that it can be read.</summary>
    internal PersonDetails Details => new()
    {
        Roles = Roles ?? [],
        RolesSince = RolesSince,
        NonPunishment = NonPunishment,
        AgeBand = AgeBand,
        Sex = Sex,
        Identity = new(PersonName.Parse(GivenNames, Prefix, FamilyName).Value, Kept(Alias), PartialDate.Of(BirthYear, BirthMonth, BirthDay, DateOnly.MaxValue).Value),
        Number = CitizenServiceNumber.Parse(Number).Value is { } number ? new(number, NumberGround!.Value) : null,
        Contact = new(Kept(Language), Interpreter, Channel, Kept(Hours), NeverLeaveMessage, Kept(MayHear)),
        Social = new(Income, Debts, Education, Housing, HousingInfluence, Daytime),
        Origin = new(Nationality, BirthCountry, ResidenceTitle),
        Health = new(MildDisability, Psychiatric, Attachment, EarlierAbuse, Addiction, AddictionRole),
    };

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
