using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words for what is recorded: one line per member.</summary>
public static class ContentTexts
{
    public static string Of(ExploitationForm form) => form switch
    {
        ExploitationForm.Unknown => "Nog niet bekend",
        ExploitationForm.Sexual => "Seksuele uitbuiting",
        ExploitationForm.Labour => "Arbeidsuitbuiting",
        ExploitationForm.Criminal => "Criminele uitbuiting",
        ExploitationForm.OrganRemoval => "Gedwongen orgaanverwijdering",
        ExploitationForm.Other => "Een andere vorm",
    };

    public static string Of(SignalSource source) => source switch
    {
        SignalSource.MunicipalInternal => "Gemeente, intern",
        SignalSource.External => "Extern (zorg, veiligheid, burger)",
        SignalSource.CareCoordinator => "Zorgcoördinator",
        SignalSource.Avim => "AVIM",
    };

    public static string Of(InternalOutcome outcome) => outcome switch
    {
        InternalOutcome.Wholly => "Helemaal afgehandeld",
        InternalOutcome.Partly => "Deels afgehandeld",
        InternalOutcome.NotSettled => "Niet afgehandeld",
    };

    public static string Of(OtherProblem value) => value switch
    {
        OtherProblem.Abuse => "Misbruik of mishandeling",
        OtherProblem.CareFraud => "Zorgfraude",
        OtherProblem.SevereDisadvantage => "Ernstig benadeelde werknemer",
        OtherProblem.Other => "Iets anders",
    };

    public static string Of(VictimClass value) => value switch
    {
        VictimClass.NoTrafficking => "1 - Geen sprake van mensenhandel",
        VictimClass.PotentialVictim => "2 - Potentieel slachtoffer",
        VictimClass.PresumedVictim => "3 - Vermoedelijk slachtoffer",
        VictimClass.ActualVictim => "4 - Daadwerkelijk slachtoffer",
    };

    public static string Of(ClassificationStatus status) => status switch
    {
        ClassificationStatus.Provisional => "Voorlopig",
        ClassificationStatus.Definitive => "Vastgesteld",
        ClassificationStatus.Returned => "Teruggestuurd",
    };

    public static string Of(ClosingResult result) => result switch
    {
        ClosingResult.NoTrafficking => "Geen mensenhandel",
        ClosingResult.ReferredElsewhere => "Geen mensenhandel, wel iets anders: doorverwezen",
        ClosingResult.HelpGiven => "Hulp gegeven",
        ClosingResult.HelpRefused => "Hulp aangeboden, niet aangenomen",
        ClosingResult.InterventionDone => "Ingegrepen (bestuurlijk, strafrechtelijk of anders)",
        ClosingResult.OutOfSight => "Uit beeld",
    };

    public static string Of(AgeBand band) => band switch
    {
        AgeBand.Unknown => "Onbekend",
        AgeBand.Under12 => "Jonger dan 12",
        AgeBand.From12To15 => "12 tot en met 15",
        AgeBand.From16To17 => "16 of 17",
        AgeBand.From18To22 => "18 tot en met 22",
        AgeBand.From23To29 => "23 tot en met 29",
        AgeBand.From30To49 => "30 tot en met 49",
        AgeBand.From50 => "50 of ouder",
    };

    public static string Of(Sex sex) => sex switch
    {
        Sex.Unknown => "Onbekend",
        Sex.Female => "Vrouw",
        Sex.Male => "Man",
        Sex.Other => "Anders",
    };

    public static string Of(AdvisedSteps step) => step switch
    {
        AdvisedSteps.None => "Geen",
        AdvisedSteps.CareCoordination => "Zorgcoördinatie",
        AdvisedSteps.WeighingTeam => "Naar de regionale weegploeg",
        AdvisedSteps.LocalAdministrative => "Lokale bestuurlijke aanpak",
        AdvisedSteps.LocalCare => "Lokale zorg",
        AdvisedSteps.RegionalCare => "Regionale zorg",
        AdvisedSteps.CriminalInvestigation => "Strafrechtelijk onderzoek",
        AdvisedSteps.LabourInspection => "Arbeidsinspectie",
        AdvisedSteps.VeiligThuisInvestigation => "Onderzoek Veilig Thuis",
        AdvisedSteps.NoFurtherStep => "Geen vervolgstap",
        _ => string.Join(", ", Enum.GetValues<AdvisedSteps>().Where(s => s != AdvisedSteps.None && step.HasFlag(s)).Select(Of)),
    };

    public static string Of(DataGroups group) => group switch
    {
        DataGroups.None => "niets",
        DataGroups.Status => "stand van zaken",
        DataGroups.Facts => "feiten",
        DataGroups.VictimIdentity => "wie het slachtoffer is",
        DataGroups.Health => "gezondheid",
        DataGroups.SexualConduct => "seksueel gedrag",
        DataGroups.ResidenceAndNationality => "verblijf en nationaliteit",
        DataGroups.Suspect => "verdachte",
        DataGroups.ReporterIdentity => "wie de melder is",
        DataGroups.PoliceOnly => "alleen politie",
        DataGroups.CareOnly => "alleen zorg",
        DataGroups.Trajectory => "traject",
        DataGroups.ShelterLocation => "opvanglocatie",
        DataGroups.Disclosures => "wat er is verstrekt",
        _ => string.Join(", ", Enum.GetValues<DataGroups>().Where(g => g != DataGroups.None && group.HasFlag(g)).Select(Of)),
    };
}
