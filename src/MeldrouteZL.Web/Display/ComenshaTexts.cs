using System.Globalization;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Persons;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for notifying a victim to CoMensha, and for what is sent.</summary>
public static partial class ComenshaTexts
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["x_Standard"] = "Standaard",
        ["x_Reference"] = "Kenmerk",
        ["x_NotifiedOn"] = "Gemeld op",
        ["x_ReporterType"] = "Soort melder",
        ["x_ReporterOrganisation"] = "Soort organisatie",
        ["x_Region"] = "Regio",
        ["prs_Gender"] = "Geslacht",
        ["x_AgeBand"] = "Leeftijd",
        ["x_Minor"] = "Minderjarig",
        ["x_BirthYear"] = "Geboortejaar",
        ["prs_Citizenship"] = "Nationaliteit (landcode)",
        ["x_NationalityBrp"] = "Nationaliteit",
        ["x_CountryOfOriginBrp"] = "Land van herkomst",
        ["vic_TraffickingStatus"] = "Slachtofferschap",
        ["x_VictimClass"] = "Klasse",
        ["vic_TypeOfExploitation"] = "Vorm van uitbuiting",
        ["x_ForcedCriminality"] = "Criminele uitbuiting",
        ["vic_ForcedLabourIndustry"] = "Bedrijfstak",
        ["x_ExploitationPlace"] = "Waar het gebeurde",
        ["x_ExploitationFromYear"] = "Vanaf het jaar",
        ["x_ExploitationToYear"] = "Tot en met het jaar",
        ["x_DossierType"] = "Gevraagd",
        ["x_ShelterNeeded"] = "Opvang nodig",
        ["x_Complaint"] = "Aangifte gedaan",
        ["x_ReflectionPeriod"] = "Bedenktijd",
        ["con_Consent"] = "Toestemming",
        ["x_ConsentBy"] = "Toestemming van",
        ["x_ConsentForm"] = "Hoe gegeven",
        ["x_ConsentOn"] = "Toestemming op",
    };

    private static readonly Dictionary<string, string> StandardValues = new()
    {
        ["Feminine"] = "Vrouw",
        ["Masculine"] = "Man",
        ["NonSpecifiedUnknown"] = "Anders of niet bekend",
        ["NotAVictimOfTrafficking"] = "Geen slachtoffer",
        ["PossibleVictimOfTrafficking"] = "Vermoedelijk slachtoffer",
        ["ActualVictimOfTrafficking"] = "Daadwerkelijk slachtoffer",
        ["SexualExploitation"] = "Seksuele uitbuiting",
        ["ForcedLabour"] = "Arbeidsuitbuiting",
        ["OrganRemoval"] = "Gedwongen orgaanverwijdering",
        ["Other"] = "Een andere vorm",
    };

    /// <summary>How a field of what is sent is called; every field has a name.</summary>
    public static string LabelOf(string field) => Labels[field];

    /// <summary>A value of what is sent, in words; what is a number or a name already stays as it is.</summary>
    public static string ValueOf(string field, string value) => field switch
    {
        "x_NotifiedOn" or "x_ConsentOn" => DutchDate.Date(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "x_ReporterType" => Of(Enum.Parse<ReporterType>(value)),
        "x_ReporterOrganisation" => ReferralTexts.Of(Enum.Parse<OrganisationKind>(value)),
        "x_AgeBand" => ContentTexts.Of(Enum.Parse<AgeBand>(value)),
        "x_Minor" or "x_ForcedCriminality" or "con_Consent" => bool.Parse(value) ? "Ja" : "Nee",
        "x_NationalityBrp" => BrpTables.Nationalities[short.Parse(value, CultureInfo.InvariantCulture)].Name,
        "x_CountryOfOriginBrp" => BrpTables.Countries[short.Parse(value, CultureInfo.InvariantCulture)].Name,
        "x_VictimClass" => ContentTexts.Of(Enum.Parse<VictimClass>(value)),
        "x_ExploitationPlace" => Of(Enum.Parse<ExploitationPlace>(value)),
        "x_DossierType" => Of(Enum.Parse<DossierType>(value)),
        "x_ShelterNeeded" or "x_Complaint" or "x_ReflectionPeriod" => PersonTexts.Of(Enum.Parse<Knowledge>(value)),
        "x_ConsentBy" => Of(Enum.Parse<ConsentBy>(value)),
        "x_ConsentForm" => Of(Enum.Parse<ConsentManner>(value)),
        "vic_ForcedLabourIndustry" => Of((Industry)(value[0] - 'A' + 1)),
        _ => StandardValues.GetValueOrDefault(value, value),
    };

    /// <summary>What is sent, field by field in words.</summary>
    public static IEnumerable<(string Label, string Value)> LinesOf(string document) =>
        Htcds.Lines(document).Select(l => (LabelOf(l.Field), string.Join(", ", l.Values.Select(v => ValueOf(l.Field, v)))));

    public static string Of(ComenshaStep step) => step switch
    {
        ComenshaStep.AwaitConsent => "Wachten op toestemming",
        ComenshaStep.Sent => "Melden",
        ComenshaStep.Updated => "Een eerdere melding bijwerken",
        ComenshaStep.NotSent => "Niet melden",
    };

    public static string Of(ComenshaState state) => state switch
    {
        ComenshaState.NotDue => "Hoeft niet te worden gemeld",
        ComenshaState.Due => "Nog te melden",
        ComenshaState.WaitingConsent => "Wacht op toestemming",
        ComenshaState.Sent => "Gemeld",
        ComenshaState.Updated => "Gemeld en bijgewerkt",
        ComenshaState.NotSent => "Niet gemeld",
    };

    public static BadgeKind BadgeOf(ComenshaState state) => state switch
    {
        ComenshaState.Due or ComenshaState.WaitingConsent => BadgeKind.Warning,
        _ => BadgeKind.Neutral,
    };

    public static string Of(NotSentBecause because) => because switch
    {
        NotSentBecause.NoConsent => "Geen toestemming",
        NotSentBecause.AlreadyNotified => "Een andere organisatie heeft al gemeld",
        NotSentBecause.CannotBeAsked => "Toestemming vragen kan niet",
        NotSentBecause.Other => "Een andere reden",
    };

    public static string Of(ConsentBy by) => by switch
    {
        ConsentBy.Self => "Het slachtoffer zelf",
        ConsentBy.Parent => "Een ouder",
        ConsentBy.Guardian => "De voogd",
    };

    public static string Of(ConsentManner form) => form switch
    {
        ConsentManner.Written => "Schriftelijk",
        ConsentManner.Oral => "Mondeling",
    };

    public static string Of(ReporterType type) => type switch
    {
        ReporterType.Police => "Politie",
        ReporterType.Marechaussee => "Koninklijke Marechaussee",
        ReporterType.LabourInspectorate => "Arbeidsinspectie",
        ReporterType.CareCoordination => "Zorgcoördinatie",
        ReporterType.FairWork => "FairWork",
        ReporterType.Other => "Een andere melder",
    };

    public static string Of(DossierType type) => type switch
    {
        DossierType.Registration => "Registratie",
        DossierType.RegistrationAndShelter => "Registratie en Opvang",
        DossierType.RegistrationInformationAndAdvice => "Registratie, Informatie en Advies",
    };

    public static string Of(ExploitationPlace place) => place switch
    {
        ExploitationPlace.Unknown => "Niet bekend",
        ExploitationPlace.Netherlands => "In Nederland",
        ExploitationPlace.Abroad => "In het buitenland",
        ExploitationPlace.Both => "In Nederland en in het buitenland",
    };

    public static string Of(Industry industry) => industry switch
    {
        Industry.Agriculture => "Landbouw, bosbouw en visserij",
        Industry.Mining => "Winning van delfstoffen",
        Industry.Manufacturing => "Industrie",
        Industry.Energy => "Elektriciteit, gas en stoom",
        Industry.WaterAndWaste => "Water en afval",
        Industry.Construction => "Bouw",
        Industry.Trade => "Handel en reparatie van auto's",
        Industry.Transport => "Vervoer en opslag",
        Industry.AccommodationAndFood => "Hotels en horeca",
        Industry.Information => "Informatie en communicatie",
        Industry.Finance => "Financiële dienstverlening",
        Industry.RealEstate => "Onroerend goed",
        Industry.Professional => "Advies, onderzoek en techniek",
        Industry.Administrative => "Verhuur en overige zakelijke diensten",
        Industry.PublicAdministration => "Openbaar bestuur en defensie",
        Industry.Education => "Onderwijs",
        Industry.HealthAndSocialWork => "Zorg en welzijn",
        Industry.Arts => "Cultuur, sport en recreatie",
        Industry.OtherServices => "Overige dienstverlening",
        Industry.Households => "Huishoudens met personeel",
        Industry.Extraterritorial => "Buitenlandse organisaties",
    };
}
