using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Common;

/// <summary>
/// The data groups a kind of organisation may receive at most (domain facts, sections 12, 18 and 21): no nationality
/// and no sexual conduct to the Zorg- en Veiligheidshuizen (C1, C4), no nationality and no health to the RIEC (C1, C4),
/// nothing at all to who works with figures only.
/// </summary>
public static class ReceiverProfile
{
    public static DataGroups Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Municipality => DataGroups.Status,
        OrganisationKind.MunicipalAdministration => DataGroups.Status | DataGroups.Facts | DataGroups.Suspect,
        OrganisationKind.VeiligThuis => DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health | DataGroups.SexualConduct
            | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.ReporterIdentity | DataGroups.Disclosures,
        OrganisationKind.Avim => DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.SexualConduct
            | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.PoliceOnly | DataGroups.Disclosures,
        OrganisationKind.CareCoordination => DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health | DataGroups.SexualConduct
            | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.CareOnly | DataGroups.Disclosures,
        OrganisationKind.WeighingTeam or OrganisationKind.CareAndSafetyHouse =>
            DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health | DataGroups.Suspect,
        OrganisationKind.LabourInspectorate => DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity
            | DataGroups.ResidenceAndNationality | DataGroups.Suspect,
        OrganisationKind.Riec => DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.SexualConduct | DataGroups.Suspect,
        OrganisationKind.CareProvider => DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health,
        OrganisationKind.Comensha or OrganisationKind.RegionOffice => DataGroups.None,
    };
}
