using MeldrouteZL.Domain.Signals;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for the coded answers about a signal: one line per member.</summary>
public static class FeatureTexts
{
    /// <summary>The answers to one question as choices of a field.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf(SignalFeatureKind kind) =>
        SignalFeatures.Of(kind).Select(f => new SelectListItem(Of(f), f.ToString())).ToList();

    /// <summary>What the question is about, as the heading of its answers.</summary>
    public static string Of(SignalFeatureKind kind) => kind switch
    {
        SignalFeatureKind.Origin => "Hoe begonnen",
        SignalFeatureKind.PlaceKind => "Soort plek",
        SignalFeatureKind.Sector => "Soort werk",
        SignalFeatureKind.Coercion => "Dwang",
        SignalFeatureKind.Dependency => "Afhankelijk door",
        SignalFeatureKind.Labour => "Op het werk",
        SignalFeatureKind.Barrier => "Waarom iemand niets zegt",
        SignalFeatureKind.Care => "Hulp nu",
        SignalFeatureKind.Reach => "Binnen Nederland of over de grens",
        SignalFeatureKind.CrossSignal => "Ook signalen van",
    };

    public static string Of(SignalFeature feature) => feature switch
    {
        SignalFeature.FromAdministrativeCheck => "Bij een controle van de gemeente",
        SignalFeature.FromReportCrimeAnonymously => "Via Meld Misdaad Anoniem",
        SignalFeature.FromSocialInvestigation => "Bij de sociale recherche",
        SignalFeature.FromCounter => "Aan de balie",
        SignalFeature.FromNeighbourhoodTeam => "Bij het wijkteam",
        SignalFeature.FromYouthCare => "Bij het jeugdteam of de jeugdzorg",
        SignalFeature.FromOngoingCare => "Tijdens hulp of een behandeling die al liep",
        SignalFeature.FromSchool => "Op school of bij leerplicht",
        SignalFeature.FromPolice => "Bij de politie",
        SignalFeature.FromResident => "Door een inwoner",
        SignalFeature.FromVictim => "Door het slachtoffer zelf",
        SignalFeature.FromElsewhere => "Ergens anders",
        SignalFeature.AtHome => "Woning",
        SignalFeature.AtCompany => "Bedrijf",
        SignalFeature.AtHotel => "Hotel of vakantiewoning",
        SignalFeature.AtSexBusiness => "Seksbedrijf, club of massagesalon",
        SignalFeature.Online => "Online",
        SignalFeature.OnStreet => "Straat, plein of station",
        SignalFeature.AtSchool => "School",
        SignalFeature.AtCareInstitution => "Zorginstelling of opvang",
        SignalFeature.OnLand => "Land, kas of loods",
        SignalFeature.InVehicle => "Auto, bus of vrachtwagen",
        SignalFeature.AtOtherPlace => "Andere plek",
        SignalFeature.Agriculture => "Land- en tuinbouw",
        SignalFeature.TemporaryWork => "Uitzendwerk",
        SignalFeature.Construction => "Bouw",
        SignalFeature.Catering => "Horeca",
        SignalFeature.Slaughterhouse => "Slachterij",
        SignalFeature.Cleaning => "Schoonmaak",
        SignalFeature.TransportAndLogistics => "Transport en logistiek",
        SignalFeature.BeautyAndMassage => "Schoonheids- en massagesalon",
        SignalFeature.SexWork => "Sekswerk",
        SignalFeature.Household => "Huishouden",
        SignalFeature.CareSector => "Zorg",
        SignalFeature.DrugsAndHemp => "Hennep en drugs",
        SignalFeature.Violence => "Geweld",
        SignalFeature.ThreatOfViolence => "Dreigen met geweld",
        SignalFeature.Extortion => "Afpersing",
        SignalFeature.Fraud => "Fraude",
        SignalFeature.Deception => "Misleiding: het bleek anders dan beloofd",
        SignalFeature.AbuseOfVulnerability => "Misbruik van een kwetsbare positie",
        SignalFeature.BlackmailWithImages => "Chantage met beelden",
        SignalFeature.EmotionalTie => "Een gevoelsband",
        SignalFeature.NoOwnPapers => "Heeft de eigen papieren niet",
        SignalFeature.NoOwnMoney => "Heeft geen eigen geld",
        SignalFeature.Debt => "Schuld",
        SignalFeature.HousingByExploiter => "Woont bij of via die ander",
        SignalFeature.ThreatToPublishImages => "Dreiging om seksuele beelden te delen",
        SignalFeature.ThreatToFamily => "Dreiging tegen familie",
        SignalFeature.UnderPaid => "Te weinig loon",
        SignalFeature.LongDays => "Lange dagen, weinig rust",
        SignalFeature.BadConditions => "Slechte of gevaarlijke omstandigheden",
        SignalFeature.UnreasonableFines => "Onredelijke boetes",
        SignalFeature.SubstandardHousing => "Slechte woning",
        SignalFeature.HousingByAgency => "Woning hangt af van het uitzendbureau",
        SignalFeature.LosesInsurance => "Verliest de zorgverzekering",
        SignalFeature.Fear => "Angst",
        SignalFeature.Shame => "Schaamte",
        SignalFeature.NotAware => "Weet niet dat het uitbuiting is",
        SignalFeature.LanguageBarrier => "Spreekt de taal niet",
        SignalFeature.DistrustOfPolice => "Vertrouwt de politie niet",
        SignalFeature.FearOfDeportation => "Is bang om het land uit te moeten",
        SignalFeature.NoCare => "Geen hulp",
        SignalFeature.AmbulatoryCare => "Hulp thuis of op afspraak",
        SignalFeature.ResidentialCare => "Woont in een instelling",
        SignalFeature.Shelter => "Zit in de opvang",
        SignalFeature.YouthCare => "Jeugdhulp",
        SignalFeature.Domestic => "Binnen Nederland",
        SignalFeature.CrossBorder => "Ook over de grens",
        SignalFeature.SexualAbuse => "Seksueel misbruik",
        SignalFeature.CareFraud => "Zorgfraude",
        SignalFeature.DomesticViolence => "Huiselijk geweld of kindermishandeling",
        SignalFeature.OrganisedCrime => "Ondermijning",
    };

    public static string Of(HowKnown knowledge) => knowledge switch
    {
        HowKnown.FirstHand => "Zelf gezien of gehoord",
        HowKnown.Hearsay => "Van een ander gehoord",
    };

    public static string Of(IndicatorGroup group) => group switch
    {
        IndicatorGroup.General => "Algemeen: iemand staat onder controle",
        IndicatorGroup.Sexual => "Seksuele uitbuiting",
        IndicatorGroup.Youth => "Jongeren en school",
        IndicatorGroup.Labour => "Arbeidsuitbuiting",
        IndicatorGroup.Criminal => "Criminele uitbuiting",
    };
}
