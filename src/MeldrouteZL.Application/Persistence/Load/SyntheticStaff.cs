using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>
/// The people who take the steps of synthetic cases: the demo persons, and a nameless colleague at every organisation that
/// has none of them. No account of these can sign in.
/// </summary>
internal sealed class SyntheticStaff
{
    private static readonly DateOnly From = new(2026, 1, 1);

    // Who works on cases at each kind of organisation; Veilig Thuis has its demo persons for each of its roles.
    private static readonly Role[] Working =
    [
        Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer,
        Role.CareCoordinator, Role.WeighingTeamMember, Role.ProcessDirector, Role.LabourInspector, Role.CareProfessional,
    ];

    private readonly ILookup<(int OrganisationId, Role Role), Actor> actors;

    private SyntheticStaff(IEnumerable<Actor> actors) => this.actors = actors.ToLookup(a => (a.OrganisationId, a.Role));

    /// <summary>Adds who is missing and reads everybody.</summary>
    public static async Task<SyntheticStaff> EnsureAsync(MeldrouteDb db, Region region, CancellationToken cancel)
    {
        var demo = DemoPersonas.All.Select(p => p.UserId).ToList();
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.DeputyOf == null && demo.Contains(m.UserId)).ToListAsync(cancel);
        foreach (var organisation in region.Organisations)
        {
            foreach (var role in Working.Where(r => r.KindOf() == organisation.Kind && memberships.All(m => (m.OrganisationId, m.Role) != (organisation.Id, r))))
            {
                var membership = new Membership(IdOf("membership", organisation, role), IdOf("user", organisation, role), organisation.Id, role, From);
                memberships.Add(membership);
                if (!await db.Users.AnyAsync(u => u.Id == membership.UserId, cancel))
                {
                    db.Add(AccountOf(membership, organisation));
                    db.Add(membership);
                }
            }
        }

        await db.SaveChangesAsync(cancel);
        var organisations = region.Organisations.ToDictionary(o => o.Id);
        return new SyntheticStaff(memberships.Where(m => organisations.ContainsKey(m.OrganisationId)).OrderBy(m => m.UserId).Select(m => ActorOf(m, organisations[m.OrganisationId])));
    }

    /// <summary>One of the people with this role there.</summary>
    public Actor Any(int organisationId, Role role, Random dice)
    {
        var candidates = actors[(organisationId, role)].ToList();
        return candidates[dice.Next(candidates.Count)];
    }

    private static Guid IdOf(string what, Organisation organisation, Role role) => DemoPersonas.IdOf($"synthetic {what} {organisation.Id} {role}");

    private static Account AccountOf(Membership membership, Organisation organisation) => new()
    {
        Id = membership.UserId,
        DisplayName = $"Medewerker {organisation.Name}",
        UserName = $"synthetisch-{organisation.Id}-{membership.Role}",
        NormalizedUserName = $"SYNTHETISCH-{organisation.Id}-{membership.Role.ToString().ToUpperInvariant()}",
        SecurityStamp = Guid.NewGuid().ToString(),
    };

    private static Actor ActorOf(Membership membership, Organisation at) =>
        new(membership.UserId, membership.Id, at.RegionId, at.Id, at.Kind, membership.Role, at.Bit);
}
