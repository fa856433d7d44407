namespace MeldrouteZL.Domain.Organisations;

/// <summary>
/// One role of one person at one organisation, for a period. A person may have several and acts in one at a time;
/// work belongs to the organisation, so that nothing is tied to one account (R23, R24, R25).
/// </summary>
public sealed class Membership
{
    private Membership() { }

    public Membership(Guid id, Guid userId, int organisationId, Role role, DateOnly from, DateOnly? until = null, Guid? deputyOf = null, Subregions? territory = null)
    {
        (Id, UserId, OrganisationId, Role) = (id, userId, organisationId, role);
        (From, Until, DeputyOf, Territory) = (from, until, deputyOf, territory);
    }

    public Guid Id { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
    public Role Role { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it has no end.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The user this person stands in for.</summary>
    public Guid? DeputyOf { get; private set; }

    /// <summary>A part of what the organisation covers; null when all of it.</summary>
    public Subregions? Territory { get; private set; }

    public bool IsValidOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    /// <summary>Ends the membership after this day.</summary>
    public void EndAfter(DateOnly day) => Until = day;
}
