namespace MeldrouteZL.Domain.Signals;

/// <summary>The question that a feature of a signal answers.</summary>
public enum SignalFeatureKind : short
{
    /// <summary>Where the signal began (R59, R63, R65).</summary>
    Origin = 1,
    PlaceKind = 2,

    /// <summary>Sectors of work and of crime (R12, R13).</summary>
    Sector = 3,

    /// <summary>Means of coercion (R5).</summary>
    Coercion = 4,

    /// <summary>What somebody depends on (R4).</summary>
    Dependency = 5,

    /// <summary>Features of labour exploitation (R11).</summary>
    Labour = 6,

    /// <summary>What keeps somebody from telling (R17).</summary>
    Barrier = 7,

    /// <summary>Care that somebody has at this moment (R63).</summary>
    Care = 8,

    /// <summary>Within the country or across its border (A14).</summary>
    Reach = 9,

    /// <summary>Signals of something else beside it (R16, R18, R19).</summary>
    CrossSignal = 10,
}

/// <summary>A coded answer about a signal. The hundreds are its <see cref="SignalFeatureKind"/>; a number is never used again.</summary>
public enum SignalFeature : short
{
    FromAdministrativeCheck = 101,
    FromReportCrimeAnonymously = 102,
    FromSocialInvestigation = 103,
    FromCounter = 104,
    FromNeighbourhoodTeam = 105,
    FromYouthCare = 106,
    FromOngoingCare = 107,
    FromSchool = 108,
    FromPolice = 109,
    FromResident = 110,
    FromVictim = 111,
    FromElsewhere = 199,

    AtHome = 201,
    AtCompany = 202,
    AtHotel = 203,
    AtSexBusiness = 204,
    Online = 205,
    OnStreet = 206,
    AtSchool = 207,
    AtCareInstitution = 208,
    OnLand = 209,
    InVehicle = 210,
    AtOtherPlace = 299,

    Agriculture = 301,
    TemporaryWork = 302,
    Construction = 303,
    Catering = 304,
    Slaughterhouse = 305,
    Cleaning = 306,
    TransportAndLogistics = 307,
    BeautyAndMassage = 308,
    SexWork = 309,
    Household = 310,
    CareSector = 311,
    DrugsAndHemp = 312,

    Violence = 401,
    ThreatOfViolence = 402,
    Extortion = 403,
    Fraud = 404,
    Deception = 405,
    AbuseOfVulnerability = 406,
    BlackmailWithImages = 407,

    EmotionalTie = 501,
    NoOwnPapers = 502,
    NoOwnMoney = 503,
    Debt = 504,
    HousingByExploiter = 505,
    ThreatToPublishImages = 506,
    ThreatToFamily = 507,

    UnderPaid = 601,
    LongDays = 602,
    BadConditions = 603,
    UnreasonableFines = 604,
    SubstandardHousing = 605,
    HousingByAgency = 606,
    LosesInsurance = 607,

    Fear = 701,
    Shame = 702,
    NotAware = 703,
    LanguageBarrier = 704,
    DistrustOfPolice = 705,
    FearOfDeportation = 706,

    NoCare = 801,
    AmbulatoryCare = 802,
    ResidentialCare = 803,
    Shelter = 804,
    YouthCare = 805,

    Domestic = 901,
    CrossBorder = 902,

    SexualAbuse = 1001,
    CareFraud = 1002,
    DomesticViolence = 1003,
    OrganisedCrime = 1004,
}

public static class SignalFeatures
{
    private const int PerKind = 100;

    /// <summary>The features that answer this question, in the order in which forms offer them.</summary>
    public static IReadOnlyList<SignalFeature> Of(SignalFeatureKind kind) => Enum.GetValues<SignalFeature>().Where(f => f.Kind() == kind).ToList();

    public static SignalFeatureKind Kind(this SignalFeature feature) => (SignalFeatureKind)((short)feature / PerKind);
}
