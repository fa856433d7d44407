using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Organisations;

/// <summary>What is wrong with a chair.</summary>
public enum ChairState
{
    /// <summary>Nobody has the role: the route stops there.</summary>
    Empty = 1,

    /// <summary>One person has it, and nobody can take over at once when they leave or fall ill.</summary>
    NobodyStandsIn = 2,
}

/// <summary>A role of the route at an organisation, where it is empty or hangs on one person.</summary>
public sealed record OpenChair(int OrganisationId, Role Role, ChairState State);

/// <summary>Which chairs of the route are empty (R22, R24, R25).</summary>
public static class Chairs
{
    /// <summary>
    /// The roles without which a step of the route is taken by nobody at their kind of organisation. Parties that only receive a
    /// referral are not among them: there it shows when something is offered to them.
    /// </summary>
    public static readonly IReadOnlyList<Role> Needed =
    [
        Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary,
        Role.AvimOfficer, Role.CareCoordinator, Role.WeighingTeamMember, Role.ProcessDirector,
    ];

    /// <summary>
    /// The chairs that are empty at this moment or hang on one person. A deputy is a second person with the same role at the same
    /// organisation: whoever is named as a deputy in another role cannot take its steps.
    /// </summary>
    public static IReadOnlyList<OpenChair> OpenIn(Region region, IEnumerable<Seat> seats, DateTimeOffset at)
    {
        // Nobody is a member where all is fictitious: there everybody brings their own role.
        if (region.IsPractice)
        {
            return [];
        }

        var held = seats.Where(s => s.IsHeldAt(at)).ToLookup(s => (s.OrganisationId, s.Role), s => s.UserId);
        return
        [
            .. from organisation in region.Organisations
               from role in Needed
               where role.KindOf() == organisation.Kind
               let people = held[(organisation.Id, role)].Distinct().Count()
               where people < 2
               select new OpenChair(organisation.Id, role, people == 0 ? ChairState.Empty : ChairState.NobodyStandsIn),
        ];
    }

    /// <summary>The organisations of the region where nobody at this moment has a role for which this holds.</summary>
    public static IReadOnlyList<int> Unmanned(Region region, IEnumerable<Seat> seats, Func<Role, bool> takesOn, DateTimeOffset at)
    {
        var manned = seats.Where(s => s.IsHeldAt(at) && takesOn(s.Role)).Select(s => (s.OrganisationId, s.Role.KindOf())).ToHashSet();
        return region.IsPractice ? [] : [.. region.Organisations.Where(o => !manned.Contains((o.Id, o.Kind))).Select(o => o.Id)];
    }

    /// <summary>Since when somebody is gone from an organisation, with all the roles for which this holds; null while they have one, or never had.</summary>
    public static DateTimeOffset? LeftAt(IEnumerable<Seat> seats, Guid userId, int organisationId, Func<Role, bool> works, DateTimeOffset at)
    {
        var own = seats.Where(s => s.UserId == userId && s.OrganisationId == organisationId && works(s.Role) && s.From <= DutchTime.DateOf(at)).ToList();
        return own.Count == 0 || own.Exists(s => s.IsHeldAt(at)) ? null : own.Max(s => s.End);
    }
}
