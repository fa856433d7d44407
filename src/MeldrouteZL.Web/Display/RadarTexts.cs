using MeldrouteZL.Domain.Radar;

namespace MeldrouteZL.Web.Display;

/// <summary>What the radar says, in plain Dutch.</summary>
public static class RadarTexts
{
    public static string Of(LinkJudgement judgement) => judgement switch
    {
        LinkJudgement.SamePerson => "Dezelfde persoon of zaak",
        LinkJudgement.NotSame => "Niet dezelfde",
        LinkJudgement.Unsure => "Nog niet zeker",
    };

    public static string Of(ReleaseAnswer answer) => answer switch
    {
        ReleaseAnswer.WillForward => "Wij sturen het signaal door",
        ReleaseAnswer.NotYet => "Nog niet: wij handelen het eerst zelf af",
        ReleaseAnswer.MayNot => "Nee: de wet of een afspraak staat dat niet toe",
    };

    /// <summary>Why two signals may belong together, one reason after another.</summary>
    public static string Of(LinkReasons reasons) => string.Join(", ", Enum.GetValues<LinkReasons>().Where(r => r != LinkReasons.None && reasons.HasFlag(r)).Select(One));

    private static string One(LinkReasons reason) => reason switch
    {
        LinkReasons.None => "",
        LinkReasons.SameNames => "dezelfde namen",
        LinkReasons.NamesSoundAlike => "namen klinken gelijk",
        LinkReasons.SurnameOneLetterOff => "achternaam wijkt een letter af",
        LinkReasons.FirstNameOneLetterOff => "voornaam wijkt een letter af",
        LinkReasons.NamesInOtherOrder => "namen in een andere volgorde",
        LinkReasons.SameFirstName => "voornaam klinkt gelijk",
        LinkReasons.SurnameBeginsAlike => "achternaam begint gelijk",
        LinkReasons.SameInitials => "dezelfde eerste letters",
        LinkReasons.SameBirthDate => "zelfde geboortedatum",
        LinkReasons.DayAndMonthTurned => "dag en maand verwisseld",
        LinkReasons.SameBirthMonth => "zelfde geboortemaand en -jaar",
        LinkReasons.SameBirthYear => "zelfde geboortejaar",
        LinkReasons.BirthDateUnknown => "geboortedatum van een van beide onbekend",
        LinkReasons.OtherBirthDate => "andere geboortedatum",
        LinkReasons.SamePhone => "zelfde telefoonnummer",
        LinkReasons.SamePlate => "zelfde kenteken",
        LinkReasons.SameAccount => "zelfde rekening",
        LinkReasons.SameHandle => "zelfde naam op een platform",
        LinkReasons.SameAddress => "zelfde adres",
        LinkReasons.SameChamberNumber => "zelfde KvK-nummer",
        LinkReasons.SameNamedPlace => "zelfde naam van een pand of bedrijf op dezelfde plek",
        LinkReasons.OthersToo => "komt vaker voor",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "What is it called?"),
    };
}
