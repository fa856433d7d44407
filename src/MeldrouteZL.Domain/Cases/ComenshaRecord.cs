using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Domain.Cases;

/// <summary>
/// What was sent to CoMensha about one victim, word for word; for the organisation that sent it and nobody else. Never changed: what
/// is sent later is a next version.
/// </summary>
public sealed class ComenshaRecord
{
    public const int ContentMaxLength = 4000;
    public const int ReferenceLength = 16;
    public const int TheirReferenceMaxLength = 40;

    private ComenshaRecord() => Content = Reference = "";

    internal ComenshaRecord(ComenshaNotification of, short version, string reference, ComenshaContent what, string content)
    {
        Id = Guid.CreateVersion7(of.At);
        (CaseId, VictimId, OrganisationId, Version) = (of.CaseId, of.VictimId, of.OrganisationId, version);
        (Reference, TheirReference, Content, SentAt) = (reference, what.Facts.TheirReference, content, of.At);
        (Dossier, Class) = (what.Facts.Dossier, what.Class);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public Guid VictimId { get; private set; }
    public int OrganisationId { get; private set; }

    /// <summary>1 for what was sent first.</summary>
    public short Version { get; private set; }

    /// <summary>By which CoMensha and the sender name this person: random, made for this notification, of no other meaning.</summary>
    public string Reference { get; private set; }

    /// <summary>The reference that CoMensha gave; null while there is none.</summary>
    public string? TheirReference { get; private set; }
    public string Content { get; private set; }

    /// <summary>Of the content, what is compared with the lists of CoMensha without opening it; the one after it too.</summary>
    public DossierType Dossier { get; private set; }
    public VictimClass Class { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
}

/// <summary>
/// What the sender says of a victim beside what the case knows already: codes and years, no free text, so that no name, no birth day,
/// no address and no story can leave with it (domain facts, section 9, "proposed minimal payload").
/// </summary>
public sealed record ComenshaFacts
{
    public const int OldestBirthYear = 1900;

    public required DossierType Dossier { get; init; }
    public required IReadOnlyList<ExploitationForm> Forms { get; init; }

    /// <summary>Section of the standard classification of industries, of labour exploitation; null when unknown.</summary>
    public Industry? Industry { get; init; }
    public short? BirthYear { get; init; }

    /// <summary>Code of BRP table 32, where stateless has one too; null when unknown.</summary>
    public short? Nationality { get; init; }

    /// <summary>Code of BRP table 34; null when unknown.</summary>
    public short? Country { get; init; }
    public required ExploitationPlace Place { get; init; }

    /// <summary>The years in which it happened; null when unknown.</summary>
    public short? FromYear { get; init; }
    public short? ToYear { get; init; }
    public required Knowledge Complaint { get; init; }
    public required Knowledge ReflectionPeriod { get; init; }
    public required Knowledge ShelterNeeded { get; init; }

    /// <summary>The reference CoMensha gave, when it is known; not sent.</summary>
    public string? TheirReference { get; init; }
}

/// <summary>Where it happened.</summary>
public enum ExploitationPlace : short
{
    Unknown = 0,
    Netherlands = 1,
    Abroad = 2,
    Both = 3,
}

/// <summary>The sections of the classification of industries that HTCDS names, A to U (ISIC revision 4).</summary>
public enum Industry : short
{
    Agriculture = 1,
    Mining = 2,
    Manufacturing = 3,
    Energy = 4,
    WaterAndWaste = 5,
    Construction = 6,
    Trade = 7,
    Transport = 8,
    AccommodationAndFood = 9,
    Information = 10,
    Finance = 11,
    RealEstate = 12,
    Professional = 13,
    Administrative = 14,
    PublicAdministration = 15,
    Education = 16,
    HealthAndSocialWork = 17,
    Arts = 18,
    OtherServices = 19,
    Households = 20,
    Extraterritorial = 21,
}

/// <summary>All that leaves: the pseudonym, who sends, and coarse facts of one victim.</summary>
/// <param name="Reference">Null in what is shown before sending: it is made when it is recorded.</param>
public sealed record ComenshaContent(string? Reference, DateOnly On, ReporterType Reporter, OrganisationKind Sender, string Region, AgeBand Age, Sex Sex, VictimClass Class, ComenshaFacts Facts, ConsentGiven? Consent)
{
    /// <summary>Null when the age is unknown.</summary>
    public bool? IsMinor => Age switch
    {
        AgeBand.Unknown => null,
        AgeBand.Under12 or AgeBand.From12To15 or AgeBand.From16To17 => true,
        _ => false,
    };
}
