using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Persons;

/// <summary>A part of a person that needs more than the facts.</summary>
public abstract class PersonPart : SignalPart
{
    protected PersonPart() { }

    private protected PersonPart(SignalPerson person)
        : base(person.SignalId, person.OrganisationId) => PersonId = person.Id;

    public Guid PersonId { get; private set; }

    /// <summary>The group of this part; who it is about adds to it.</summary>
    internal abstract DataGroups Group { get; }
}

/// <summary>Who a person is.</summary>
public sealed class PersonIdentity : PersonPart
{
    public const int AliasMaxLength = 200;

    /// <summary>As 1999-05-03.</summary>
    public const int BirthDateMaxLength = 10;

    private PersonIdentity() { }

    internal PersonIdentity(SignalPerson person)
        : base(person)
    {
    }

    public string? GivenNames { get; private set; }
    public string? Prefix { get; private set; }
    public string? FamilyName { get; private set; }

    /// <summary>Another name by which people know this person.</summary>
    public string? Alias { get; private set; }

    /// <summary>As <see cref="PartialDate"/> writes it.</summary>
    public string? BirthDate { get; private set; }

    public PersonName? Name => PersonName.Parse(GivenNames, Prefix, FamilyName).Value;

    internal override DataGroups Group => DataGroups.VictimIdentity;

    internal void Set(IdentityDetails details)
    {
        (GivenNames, Prefix, FamilyName) = (details.Name?.GivenNames, details.Name?.Prefix, details.Name?.FamilyName);
        (Alias, BirthDate) = (details.Alias, details.BirthDate?.ToString());
    }
}

/// <summary>The citizen service number of a person: apart, since fewer organisations may have it than may know who somebody is.</summary>
public sealed class PersonNumber : PersonPart
{
    private PersonNumber() => Number = "";

    internal PersonNumber(SignalPerson person)
        : base(person) => Number = "";

    public string Number { get; private set; }
    public NumberGround Ground { get; private set; }

    internal override DataGroups Group => DataGroups.VictimIdentity;

    internal void Set(NumberDetails details) => (Number, Ground) = (details.Number.Digits, details.Ground);
}

/// <summary>How a person can be reached without danger, and in which language (R17).</summary>
public sealed class PersonContact : PersonPart
{
    public const int LanguageMaxLength = 60;
    public const int HoursMaxLength = 100;
    public const int MayHearMaxLength = 200;

    private PersonContact() { }

    internal PersonContact(SignalPerson person)
        : base(person)
    {
    }

    public string? Language { get; private set; }
    public Knowledge Interpreter { get; private set; }
    public ContactChannel Channel { get; private set; }
    public string? Hours { get; private set; }
    public bool NeverLeaveMessage { get; private set; }

    /// <summary>Who may know of the contact.</summary>
    public string? MayHear { get; private set; }

    internal override DataGroups Group => DataGroups.VictimIdentity;

    internal void Set(ContactDetails details)
    {
        (Language, Interpreter, Channel) = (details.Language, details.Interpreter, details.Channel);
        (Hours, NeverLeaveMessage, MayHear) = (details.Hours, details.NeverLeaveMessage, details.MayHear);
    }
}

/// <summary>What the council asked about (R189-R191).</summary>
public sealed class PersonSocial : PersonPart
{
    private PersonSocial() { }

    internal PersonSocial(SignalPerson person)
        : base(person)
    {
    }

    public IncomeSource Income { get; private set; }
    public Knowledge Debts { get; private set; }
    public EducationLevel Education { get; private set; }
    public HousingForm Housing { get; private set; }

    /// <summary>How much the housing makes the person dependent (R190).</summary>
    public Degree HousingInfluence { get; private set; }
    public DaytimeActivity Daytime { get; private set; }

    internal override DataGroups Group => DataGroups.VictimIdentity;

    internal void Set(SocialDetails details)
    {
        (Income, Debts, Education) = (details.Income, details.Debts, details.Education);
        (Housing, HousingInfluence, Daytime) = (details.Housing, details.HousingInfluence, details.Daytime);
    }
}

/// <summary>Where a person comes from: codes of the tables of the BRP.</summary>
public sealed class PersonOrigin : PersonPart
{
    private PersonOrigin() { }

    internal PersonOrigin(SignalPerson person)
        : base(person)
    {
    }

    /// <summary>Code of BRP table 32.</summary>
    public short? Nationality { get; private set; }

    /// <summary>Code of BRP table 34.</summary>
    public short? BirthCountry { get; private set; }

    /// <summary>Code of BRP table 56.</summary>
    public short? ResidenceTitle { get; private set; }

    internal override DataGroups Group => DataGroups.ResidenceAndNationality;

    internal void Set(OriginDetails details) => (Nationality, BirthCountry, ResidenceTitle) = (details.Nationality, details.BirthCountry, details.ResidenceTitle);
}

/// <summary>What makes a person vulnerable (R20), and what addiction does in the dependency (R191).</summary>
public sealed class PersonHealth : PersonPart
{
    private PersonHealth() { }

    internal PersonHealth(SignalPerson person)
        : base(person)
    {
    }

    /// <summary>A mild intellectual disability (licht verstandelijke beperking).</summary>
    public Knowledge MildDisability { get; private set; }
    public Knowledge Psychiatric { get; private set; }
    public Knowledge Attachment { get; private set; }
    public Knowledge EarlierAbuse { get; private set; }
    public Knowledge Addiction { get; private set; }
    public Degree AddictionRole { get; private set; }

    internal override DataGroups Group => DataGroups.Health;

    internal void Set(HealthDetails details)
    {
        (MildDisability, Psychiatric, Attachment, EarlierAbuse) = (details.MildDisability, details.Psychiatric, details.Attachment, details.EarlierAbuse);
        (Addiction, AddictionRole) = (details.Addiction, details.AddictionRole);
    }
}
