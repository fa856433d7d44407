using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>A demo person in one of their roles.</summary>
internal sealed record DemoSeat(DemoPersona Persona, int OrganisationId, Role Role);

/// <summary>Finds the demo persons who take the steps in real life.</summary>
internal sealed class DemoPeople(ChooseMembership.Handler memberships)
{
    private readonly Dictionary<DemoSeat, Actor> known = [];

    /// <summary>Who has this role at this organisation; where there are several, the choice decides.</summary>
    /// <exception cref="InvalidOperationException">Nobody has: the demo asks for a person it does not have.</exception>
    public static DemoSeat Find(Organisation organisation, Role role, string choice) =>
        TryFind(organisation, role, choice) ?? throw new InvalidOperationException($"No demo person is {role} at organisation {organisation.Id}.");

    /// <inheritdoc cref="Find"/>
    /// <returns>Null when nobody has.</returns>
    public static DemoSeat? TryFind(Organisation organisation, Role role, string choice)
    {
        var holders = DemoPersonas.All.Where(p => p.Memberships.Any(m => m.Organisation == organisation.Name && m.Role == role && m.DeputyOf is null)).ToList();
        return holders.Count == 0 ? null : new DemoSeat(holders[DemoPersonas.IdOf(choice).ToByteArray()[0] % holders.Count], organisation.Id, role);
    }

    /// <summary>This person at an organisation of this region, in a role of their own.</summary>
    public static DemoSeat Named(string key, Region region, Organisation municipality)
    {
        var persona = DemoPersonas.Find(key) ?? throw new InvalidOperationException($"There is no demo person {key}.");
        var own = persona.Memberships.Where(m => m.DeputyOf is null).ToList();
        var membership = own.Find(m => m.Organisation == municipality.Name) ?? own[0];
        return new DemoSeat(persona, region.Organisations.First(o => o.Name == membership.Organisation).Id, membership.Role);
    }

    /// <summary>The actor this person is in this role.</summary>
    public async Task<Actor> ActorOfAsync(DemoSeat seat, DateTimeOffset at, CancellationToken cancel)
    {
        if (!known.TryGetValue(seat, out var actor))
        {
            var own = await memberships.ListAsync(seat.Persona.UserId, at, cancel);
            known[seat] = actor = own.Select(m => m.Actor).First(a => a.OrganisationId == seat.OrganisationId && a.Role == seat.Role);
        }

        return actor;
    }
}
