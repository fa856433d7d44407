using MeldrouteZL.Domain.CareNetwork;

namespace MeldrouteZL.Application.Persistence;

/// <summary>
/// The help with which a region starts: what the sources name (R146, R148, R149, R151, R153), and no more. None of them says how to
/// refer (R154): that is empty until the region has agreed on it. Afterwards they are rows that the region changes itself.
/// </summary>
public static class HelpOfferDefaults
{
    private const string Plan = "beleidsplan Naar een regio zonder uitbuiting, 2022";
    private const string Answers = "antwoorden van het college van Maastricht, 2025/2026";
    private const string Route = $"{Answers}: het hulptraject dat naast AWARE begint";
    private const string InShelter = $"{Plan}: naast bed, bad en brood in de opvang van slachtoffers van seksuele uitbuiting";
    private const string Youth = "nota over de aanpak van loverboys in Limburg, 2016/2017: ingekocht aanbod, dat volgens de nota genoeg is";
    private const string ForYouth = "Jeugdhulp die de gemeenten hebben ingekocht. Het is geen aanbod alleen voor slachtoffers van mensenhandel.";

    /// <summary>Every offer. A code keeps its meaning: only add.</summary>
    public static IReadOnlyList<HelpOffer> For(short regionId, DateOnly validFrom)
    {
        return
        [
            Offer(1, HelpKind.PsychosocialGuidance, "Psychosociale begeleiding", "Begeleiding bij wat iemand heeft meegemaakt en bij het leven van nu.", Route),
            Offer(2, HelpKind.LegalSupport, "Juridische ondersteuning", "Hulp bij rechten en procedures.", Route),
            Offer(3, HelpKind.FinancialSchemes, "Hulp bij financiële regelingen", "Hulp bij het aanvragen van regelingen.", Route),
            Offer(4, HelpKind.NewPerspective, "Een nieuw toekomstperspectief", "Hulp bij het opbouwen van een nieuw toekomstperspectief.", Route),
            Offer(5, HelpKind.TraumaHelp, "Traumahulp", "Hulp bij trauma, vanuit de opvang.", InShelter, forms: HelpForms.Sexual),
            Offer(6, HelpKind.IndependentLife, "Begeleiding naar een zelfstandig bestaan", "Hulp om weer zelf te kunnen wonen en leven, vanuit de opvang.", InShelter, forms: HelpForms.Sexual),
            Offer(7, HelpKind.ExitProgramme, "Levenskracht", "Hulp om uit een situatie van seksuele uitbuiting te stappen: herstel, weerbaarheid en toekomst. Gecontracteerd vanuit de Wmo.", Answers,
                "Leger des Heils", forms: HelpForms.Sexual),
            Offer(8, HelpKind.ExitProgramme, "Uitstapprogramma van een andere gemeente", "Voor sekswerkers die willen stoppen. Sommige gemeenten hebben dit; andere gemeenten kunnen er gebruik van maken.", Plan, forms: HelpForms.Sexual),
            Offer(9, HelpKind.TreatmentWithStay, "YIP! (Your Inner Power)", "Behandeling, verblijf en herstel voor jongeren met een licht verstandelijke beperking, psychiatrische problemen of allebei, die (vermoedelijk) slachtoffer zijn van seksuele en vaak ook criminele uitbuiting.", Answers,
                "Koraal", HelpAge.Young, HelpForms.Sexual | HelpForms.Criminal),
            Offer(10, HelpKind.Ambulatory, "Ambulante jeugdhulp", ForYouth, Youth, age: HelpAge.Minors),
            Offer(11, HelpKind.TreatmentGroup, "Behandelgroep", ForYouth, Youth, age: HelpAge.Minors),
            Offer(12, HelpKind.FosterCare, "Pleegzorg", ForYouth, Youth, age: HelpAge.Minors),
            Offer(13, HelpKind.Residential, "Residentiële plek", ForYouth, Youth, age: HelpAge.Minors),
            Offer(14, HelpKind.FamilyHome, "Gezinshuis", ForYouth, Youth, age: HelpAge.Minors),
            Offer(15, HelpKind.SecureYouthCare, "Jeugdzorgplus", ForYouth, Youth, age: HelpAge.Minors),
            Offer(16, HelpKind.GuidanceInShelter, "Veilige Opvang", "Tijdelijk onderdak voor vrouwen en kinderen, met begeleiding gericht op herstel en eigen regie. Sinds 1 januari 2026 koopt Maastricht hier de opvang van slachtoffers van mensenhandel in. De contra-indicatiecriteria zijn toen geschrapt.", Answers,
                "XONAR Vrouwenopvang & Hulpverlening"),
        ];

        HelpOffer Offer(short code, HelpKind kind, string name, string about, string source, string? provider = null, HelpAge age = HelpAge.All, HelpForms forms = HelpForms.All) => new(
            regionId, code, new() { Kind = kind, Name = name, Provider = provider, Age = age, Forms = forms, About = about, Source = source }, validFrom);
    }
}
