using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using static MeldrouteZL.Domain.Tests.Support.TestRegion;

namespace MeldrouteZL.Domain.Tests.Support;

/// <summary>Somebody for every role at every organisation, and people who have nothing to do with the region.</summary>
internal static class People
{
    public static readonly Actor Reporter = At(Heerlen, OrganisationKind.Municipality, Role.Reporter);
    public static readonly Actor AttentionOfficer = At(Heerlen, OrganisationKind.Municipality, Role.AttentionOfficer);
    public static readonly Actor OtherAttentionOfficer = At(Maastricht, OrganisationKind.Municipality, Role.AttentionOfficer);
    public static readonly Actor Coordinator = At(HeerlenDesk, OrganisationKind.MunicipalAdministration, Role.AdministrativeCoordinator);
    public static readonly Actor VtEmployee = At(VeiligThuis, OrganisationKind.VeiligThuis, Role.VtEmployee);
    public static readonly Actor VtAttentionOfficer = At(VeiligThuis, OrganisationKind.VeiligThuis, Role.VtAttentionOfficer);
    public static readonly Actor Secretary = At(VeiligThuis, OrganisationKind.VeiligThuis, Role.TableSecretary);
    public static readonly Actor AvimOfficer = At(TestRegion.Avim, OrganisationKind.Avim, Role.AvimOfficer);
    public static readonly Actor CareCoordinator = At(CareParkstad, OrganisationKind.CareCoordination, Role.CareCoordinator);
    public static readonly Actor CareCoordinatorElsewhere = At(CareElsewhere, OrganisationKind.CareCoordination, Role.CareCoordinator);
    public static readonly Actor Weigher = At(TestRegion.WeighingTeam, OrganisationKind.WeighingTeam, Role.WeighingTeamMember);
    public static readonly Actor ProcessDirector = At(HouseParkstad, OrganisationKind.CareAndSafetyHouse, Role.ProcessDirector);
    public static readonly Actor LabourInspector = At(Labour, OrganisationKind.LabourInspectorate, Role.LabourInspector);
    public static readonly Actor RiecOfficer = At(TestRegion.Riec, OrganisationKind.Riec, Role.RiecOfficer);
    public static readonly Actor CareProfessional = At(TestRegion.CareProvider, OrganisationKind.CareProvider, Role.CareProfessional);
    public static readonly Actor Clock = Actor.Clock(TestRegion.Id);

    /// <summary>Roles that never read a case, wherever they work (role × data matrix).</summary>
    public static readonly IReadOnlyList<Role> NeverOnCases =
        [Role.Reporter, Role.ComenshaOfficer, Role.ChainDirector, Role.PolicyOfficer, Role.PrivacyOfficer, Role.FunctionalAdministrator];

    /// <summary>Every role at every organisation of the region where it exists, the clock, and two people of another region.</summary>
    public static readonly IReadOnlyList<Actor> Everyone =
    [
        Reporter, AttentionOfficer, Colleague(Reporter), Colleague(AttentionOfficer),
        At(Maastricht, OrganisationKind.Municipality, Role.Reporter), OtherAttentionOfficer,
        Coordinator, At(MaastrichtDesk, OrganisationKind.MunicipalAdministration, Role.AdministrativeCoordinator),
        VtEmployee, VtAttentionOfficer, Secretary, Colleague(VtEmployee), Colleague(VtAttentionOfficer),
        AvimOfficer, Colleague(AvimOfficer), CareCoordinator, Colleague(CareCoordinator), CareCoordinatorElsewhere,
        Weigher, ProcessDirector, At(HouseMaastricht, OrganisationKind.CareAndSafetyHouse, Role.ProcessDirector),
        LabourInspector, RiecOfficer, At(TestRegion.Comensha, OrganisationKind.Comensha, Role.ComenshaOfficer),
        CareProfessional, At(OtherCareProvider, OrganisationKind.CareProvider, Role.CareProfessional),
        At(Office, OrganisationKind.RegionOffice, Role.ChainDirector), At(Office, OrganisationKind.RegionOffice, Role.PolicyOfficer),
        At(Office, OrganisationKind.RegionOffice, Role.PrivacyOfficer), At(Office, OrganisationKind.RegionOffice, Role.FunctionalAdministrator),
        Clock,
        At(105, OrganisationKind.VeiligThuis, Role.VtEmployee) with { RegionId = 2 },
        At(106, OrganisationKind.Avim, Role.AvimOfficer) with { RegionId = 2 },
    ];

    /// <summary>Somebody else with the same role at the same organisation.</summary>
    public static Actor Colleague(Actor actor) => Person(actor.OrganisationId, actor.Kind, actor.Role, 2);

    public static Actor At(int organisation, OrganisationKind kind, Role role) => Person(organisation, kind, role, 1);

    private static Actor Person(int organisation, OrganisationKind kind, Role role, byte number)
    {
        var user = new Guid(organisation, (short)role, number, 0, 0, 0, 0, 0, 0, 0, 0);
        return new Actor(user, user, TestRegion.Id, organisation, kind, role, (short)(organisation % 62));
    }
}
