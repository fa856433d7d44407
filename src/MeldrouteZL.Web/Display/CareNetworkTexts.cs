using MeldrouteZL.Domain.CareNetwork;

namespace MeldrouteZL.Web.Display;

/// <summary>What care coordination keeps of its network, in plain Dutch.</summary>
public static class CareNetworkTexts
{
    public static string Of(BottleneckTheme theme) => theme switch
    {
        BottleneckTheme.Shelter => "Opvang",
        BottleneckTheme.Care => "Zorg en behandeling",
        BottleneckTheme.ResidenceAndProcedure => "Verblijf en procedures",
        BottleneckTheme.Income => "Inkomen",
        BottleneckTheme.Housing => "Wonen",
        BottleneckTheme.SharingOfInformation => "Informatie delen",
        BottleneckTheme.Cooperation => "Samenwerken",
        BottleneckTheme.Knowledge => "Kennis",
        BottleneckTheme.Other => "Iets anders",
    };

    public static string Of(BottleneckPlace place) => place switch
    {
        BottleneckPlace.InNetwork => "Binnen het netwerk",
        BottleneckPlace.OutsideNetwork => "Buiten het netwerk",
    };

    public static string Of(BottleneckState state) => state switch
    {
        BottleneckState.Open => "Open",
        BottleneckState.Escalated => "Opgeschaald",
        BottleneckState.Solved => "Opgelost",
    };

    public static BadgeKind BadgeOf(BottleneckState state) => state switch
    {
        BottleneckState.Open => BadgeKind.Info,
        BottleneckState.Escalated => BadgeKind.Warning,
        BottleneckState.Solved => BadgeKind.Good,
    };

    public static string Of(AdvisedOrganisation organisation) => organisation switch
    {
        AdvisedOrganisation.Municipality => "Gemeente",
        AdvisedOrganisation.CareProvider => "Zorgaanbieder",
        AdvisedOrganisation.Shelter => "Opvang",
        AdvisedOrganisation.PoliceOrJustice => "Politie of justitie",
        AdvisedOrganisation.Education => "Onderwijs",
        AdvisedOrganisation.Doctor => "Huisarts of ziekenhuis",
        AdvisedOrganisation.LegalAid => "Rechtshulp",
        AdvisedOrganisation.Other => "Een andere organisatie",
    };

    public static string Of(AdviceTheme theme) => theme switch
    {
        AdviceTheme.Case => "Een casus",
        AdviceTheme.Process => "Het proces",
        AdviceTheme.Signalling => "Signaleren",
    };
}
