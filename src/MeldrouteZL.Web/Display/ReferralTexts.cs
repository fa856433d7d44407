using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Web.Display;

/// <summary>The Dutch words around referrals: to whom, how urgent, and why a receiver does not get something.</summary>
public static class ReferralTexts
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => "Gemeenten",
        OrganisationKind.MunicipalAdministration => "Bestuurlijke aanpak van gemeenten",
        OrganisationKind.VeiligThuis => "Veilig Thuis",
        OrganisationKind.Avim => "Politie (AVIM)",
        OrganisationKind.CareCoordination => "Zorgcoördinatie",
        OrganisationKind.WeighingTeam => "Regionale weegploeg",
        OrganisationKind.CareAndSafetyHouse => "Zorg- en Veiligheidshuizen",
        OrganisationKind.LabourInspectorate => "Arbeidsinspectie",
        OrganisationKind.Riec => "RIEC",
        OrganisationKind.Comensha => "CoMensha",
        OrganisationKind.CareProvider => "Zorgaanbieders",
        OrganisationKind.RegionOffice => "Regiobureau",
    };

    /// <summary>The stage as a badge; one that was not answered in time says so.</summary>
    public static (BadgeKind Kind, string Text) Badge(ReferralStage stage, bool isEscalated) => stage switch
    {
        ReferralStage.Offered when isEscalated => (BadgeKind.Danger, RouteTexts.Of(ReferralStep.Escalate)),
        ReferralStage.Offered => (BadgeKind.Warning, RouteTexts.Of(stage)),
        ReferralStage.Accepted => (BadgeKind.Info, RouteTexts.Of(stage)),
        ReferralStage.Completed => (BadgeKind.Good, RouteTexts.Of(stage)),
        ReferralStage.Refused or ReferralStage.Withdrawn => (BadgeKind.Neutral, RouteTexts.Of(stage)),
    };

    /// <summary>What its term is for; null when none runs. Only an investigation by Veilig Thuis has one after the answer.</summary>
    public static string? Term(ReferralStage stage, ReferralKind kind) => stage switch
    {
        ReferralStage.Offered => "Antwoord uiterlijk",
        ReferralStage.Accepted => kind == ReferralKind.VeiligThuisInvestigation ? "Onderzoek klaar uiterlijk" : null,
        ReferralStage.Refused or ReferralStage.Withdrawn or ReferralStage.Completed => null,
    };

    /// <summary>Why this kind of receiver does not get this data group (domain facts, sections 12, 18 and 21).</summary>
    public static string WhyWithheld(DataGroups group, OrganisationKind receiver) => (group, receiver) switch
    {
        (DataGroups.ResidenceAndNationality, OrganisationKind.WeighingTeam or OrganisationKind.CareAndSafetyHouse or OrganisationKind.Riec) =>
            "Samenwerkingsverbanden mogen geen nationaliteit verwerken (Besluit Wgs).",
        (DataGroups.SexualConduct, OrganisationKind.WeighingTeam or OrganisationKind.CareAndSafetyHouse) =>
            "Een Zorg- en Veiligheidshuis heeft geen grondslag voor gegevens over seksueel gedrag (Wgs).",
        (DataGroups.Health, OrganisationKind.Riec) => "Het RIEC heeft geen grondslag voor gegevens over gezondheid (Wgs).",
        (DataGroups.ReporterIdentity, _) => "Dat blijft bij Veilig Thuis.",
        (DataGroups.PoliceOnly, _) => "Dat blijft bij de politie.",
        (DataGroups.CareOnly, _) => "Dat blijft bij de zorgcoördinatie.",
        (DataGroups.Trajectory, _) => "Een traject is afgeschermd: alleen de zorgcoördinatie ziet het.",
        (DataGroups.ShelterLocation, _) => "De opvanglocatie blijft geheim.",
        (DataGroups.Disclosures, _) => "Wat andere organisaties kregen, is voor deze ontvanger niet nodig.",
        _ => "Voor de taak van deze ontvanger niet nodig.",
    };
}
