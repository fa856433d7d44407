namespace MeldrouteZL.Domain.Organisations;

/// <summary>What an organisation is on the route; it decides which data groups it may receive.</summary>
public enum OrganisationKind : short
{
    Municipality = 1,

    /// <summary>The desk "bestuurlijke aanpak" of a municipality: need-to-know inside one town hall (docs/decisions/0006).</summary>
    MunicipalAdministration = 2,
    VeiligThuis = 3,
    Avim = 4,
    CareCoordination = 5,
    WeighingTeam = 6,
    CareAndSafetyHouse = 7,
    LabourInspectorate = 8,
    Riec = 9,
    Comensha = 10,
    CareProvider = 11,

    /// <summary>Chain direction, policy, privacy officer and administration of the region: never case content.</summary>
    RegionOffice = 12,
}
