namespace MeldrouteZL.Domain.Organisations;

/// <summary>What a person does at the organisation they act for.</summary>
public enum Role : short
{
    /// <summary>The clock: expiry, shielding and escalation happen without a person.</summary>
    System = 0,
    Reporter = 1,
    AttentionOfficer = 2,
    AdministrativeCoordinator = 3,
    VtEmployee = 4,
    VtAttentionOfficer = 5,
    TableSecretary = 6,
    AvimOfficer = 7,
    CareCoordinator = 8,
    WeighingTeamMember = 9,
    ProcessDirector = 10,
    LabourInspector = 11,
    RiecOfficer = 12,
    ComenshaOfficer = 13,
    CareProfessional = 14,
    ChainDirector = 15,
    PolicyOfficer = 16,
    PrivacyOfficer = 17,
    FunctionalAdministrator = 18,
}

/// <summary>Facts about roles, one line per role.</summary>
public static class Roles
{
    /// <summary>The kind of organisation at which this role exists; null for the clock.</summary>
    public static OrganisationKind? KindOf(this Role role) => role switch
    {
        Role.System => null,
        Role.Reporter or Role.AttentionOfficer => OrganisationKind.Municipality,
        Role.AdministrativeCoordinator => OrganisationKind.MunicipalAdministration,
        Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary => OrganisationKind.VeiligThuis,
        Role.AvimOfficer => OrganisationKind.Avim,
        Role.CareCoordinator => OrganisationKind.CareCoordination,
        Role.WeighingTeamMember => OrganisationKind.WeighingTeam,
        Role.ProcessDirector => OrganisationKind.CareAndSafetyHouse,
        Role.LabourInspector => OrganisationKind.LabourInspectorate,
        Role.RiecOfficer => OrganisationKind.Riec,
        Role.ComenshaOfficer => OrganisationKind.Comensha,
        Role.CareProfessional => OrganisationKind.CareProvider,
        Role.ChainDirector or Role.PolicyOfficer or Role.PrivacyOfficer or Role.FunctionalAdministrator => OrganisationKind.RegionOffice,
    };

    /// <summary>
    /// Whether this role reads what its organisation may read. A reporter reads only what they wrote themselves;
    /// the others that answer no work on figures, rules and accounts, never on cases (role × data matrix).
    /// </summary>
    public static bool ReadsRecordsOfOrganisation(this Role role) => role switch
    {
        Role.AttentionOfficer or Role.AdministrativeCoordinator => true,
        Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary => true,
        Role.AvimOfficer or Role.CareCoordinator => true,
        Role.WeighingTeamMember or Role.ProcessDirector => true,
        Role.LabourInspector or Role.RiecOfficer or Role.CareProfessional => true,
        Role.System or Role.Reporter or Role.ComenshaOfficer => false,
        Role.ChainDirector or Role.PolicyOfficer or Role.PrivacyOfficer or Role.FunctionalAdministrator => false,
    };

    /// <summary>
    /// Whether this role sees what the staff of its organisation did with the system. Where an organisation has a leading role it
    /// is that one; where it has one role only, its members see of each other (assumption A24).
    /// </summary>
    public static bool OverseesOwnStaff(this Role role) => role switch
    {
        Role.AttentionOfficer or Role.AdministrativeCoordinator or Role.VtAttentionOfficer or Role.AvimOfficer or Role.CareCoordinator => true,
        Role.WeighingTeamMember or Role.ProcessDirector or Role.LabourInspector or Role.RiecOfficer or Role.ComenshaOfficer or Role.CareProfessional => true,
        Role.ChainDirector => true,
        Role.System or Role.Reporter or Role.VtEmployee or Role.TableSecretary => false,
        Role.PolicyOfficer or Role.PrivacyOfficer or Role.FunctionalAdministrator => false,
    };

    /// <summary>
    /// Whether everybody of the region finds who has this role (R29). Who only reports is nobody's contact, and stays out.
    /// </summary>
    public static bool StandsInWhoIsWho(this Role role) => role switch
    {
        Role.AttentionOfficer or Role.AdministrativeCoordinator => true,
        Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary => true,
        Role.AvimOfficer or Role.CareCoordinator or Role.WeighingTeamMember or Role.ProcessDirector => true,
        Role.LabourInspector or Role.RiecOfficer or Role.ComenshaOfficer or Role.CareProfessional => true,
        Role.ChainDirector or Role.PolicyOfficer or Role.PrivacyOfficer or Role.FunctionalAdministrator => true,
        Role.System or Role.Reporter => false,
    };
}
