using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Common;

/// <summary>
/// Who may see which data groups of one record, since when, until when and because of which step. Only route steps
/// write grants; row-level security and the application both follow them.
/// </summary>
public abstract class AccessGrant
{
    /// <summary>The sort key of work that waits for somebody else: after everything that has a term.</summary>
    public static readonly DateTimeOffset NoTerm = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    protected AccessGrant() { }

    protected AccessGrant(int organisationId, Guid? userId, DataGroups groups, DateTimeOffset since)
    {
        (OrganisationId, UserId, Groups, Since) = (organisationId, userId, groups, since);
        Id = Guid.CreateVersion7(since);
    }

    public Guid Id { get; private set; }
    public int OrganisationId { get; private set; }

    /// <summary>The one person of that organisation it is for; null when it is for the organisation.</summary>
    public Guid? UserId { get; private set; }
    public DataGroups Groups { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Whether the record is still open work for this organisation.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>When this organisation must have acted; <see cref="NoTerm"/> while somebody else is waited for.</summary>
    public DateTimeOffset DueAt { get; private set; } = NoTerm;

    /// <summary>The colleague who handles the record for this organisation; null while nobody does.</summary>
    public Guid? HandlerId { get; private set; }

    public bool IsLive => Until is null;

    /// <summary>The one access rule: a live grant of this group to the actor's organisation or to the actor in person.</summary>
    public bool Admits(Actor actor, DataGroups group) =>
        IsLive
        && (Groups & group) == group
        && OrganisationId == actor.OrganisationId
        && (UserId is { } user ? user == actor.UserId : actor.Role.ReadsRecordsOfOrganisation());

    internal void Widen(DataGroups groups) => Groups |= groups;

    internal void End(DateTimeOffset at)
    {
        Until ??= at;
        IsOpen = false;
    }

    internal void WaitUntil(DateTimeOffset due) => DueAt = due;

    internal void SetOpen(bool open) => IsOpen = open;

    internal void Handle(Guid? handler) => HandlerId = handler;
}
