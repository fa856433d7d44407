using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>The region in which synthetic cases happen, with its people and its chances.</summary>
internal sealed class SyntheticWorld
{
    // Uneven on purpose: a share of work as of three towns, and little elsewhere.
    private static readonly Dictionary<string, int> Shares = new() { ["0935"] = 25, ["1883"] = 19, ["0917"] = 18 };

    private readonly SyntheticStaff staff;
    private readonly List<int> municipalities = [];

    /// <param name="region">The region as it is.</param>
    /// <param name="staff">Who takes the steps.</param>
    /// <param name="now">No step lies after this moment.</param>
    /// <param name="seed">The same seed gives the same cases, but for their keys.</param>
    public SyntheticWorld(Region region, SyntheticStaff staff, DateTimeOffset now, int seed)
    {
        // Terms of a region begin when the region does; synthetic cases have been there longer.
        Region = new Region(region.Id, region.Name, region.Organisations, TermDefaults.For(region.Id, DateOnly.MinValue));
        this.staff = staff;
        Now = now;
        Dice = new Random(seed);
        Texts = new SyntheticTexts(Dice);
        foreach (var (municipality, i) in region.Organisations.Where(o => o.Kind == OrganisationKind.Municipality).Select((o, i) => (o, i)))
        {
            municipalities.AddRange(Enumerable.Repeat(municipality.Id, Shares.GetValueOrDefault(municipality.BrpCode ?? "", 1 + (i % 5))));
        }
    }

    public Region Region { get; }
    public DateTimeOffset Now { get; }
    public Random Dice { get; }
    public SyntheticTexts Texts { get; }

    public int Municipality() => Texts.Pick(municipalities);

    public Actor Any(int organisationId, Role role) => staff.Any(organisationId, role, Dice);

    /// <summary>Somebody who works on cases there.</summary>
    public Actor Colleague(Organisation organisation) => Any(organisation.Id, organisation.Kind switch
    {
        OrganisationKind.MunicipalAdministration => Role.AdministrativeCoordinator,
        OrganisationKind.VeiligThuis => Role.VtEmployee,
        OrganisationKind.Avim => Role.AvimOfficer,
        OrganisationKind.CareCoordination => Role.CareCoordinator,
        OrganisationKind.WeighingTeam => Role.WeighingTeamMember,
        OrganisationKind.CareAndSafetyHouse => Role.ProcessDirector,
        OrganisationKind.LabourInspectorate => Role.LabourInspector,
        OrganisationKind.CareProvider => Role.CareProfessional,
        _ => Role.AttentionOfficer,
    });
}
