using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Persons;

/// <summary>What a person is in a signal: several at once, and others later (R14).</summary>
public enum PersonRole : short
{
    Victim = 1,

    /// <summary>A role of its own, for fewer readers (R62).</summary>
    Suspect = 2,
    Family = 3,
    Witness = 4,

    /// <summary>Told it, besides being something else in it; shielded as every reporter.</summary>
    Reporter = 5,
}

/// <summary>Facts about roles of persons, one line per role.</summary>
public static class PersonRoles
{
    /// <summary>What who reads that somebody has this role must hold.</summary>
    public static DataGroups GroupsOf(this PersonRole role) => role switch
    {
        PersonRole.Victim or PersonRole.Family or PersonRole.Witness => DataGroups.Facts,
        PersonRole.Suspect => DataGroups.Facts | DataGroups.Suspect,
        PersonRole.Reporter => DataGroups.Facts | DataGroups.ReporterIdentity,
    };
}

/// <summary>A role that a person has or had.</summary>
public sealed class PersonRolePeriod : SignalPart
{
    private PersonRolePeriod() { }

    internal PersonRolePeriod(SignalPerson person, PersonRole role, DateOnly from)
        : base(person.SignalId, person.OrganisationId)
    {
        Id = Guid.CreateVersion7();
        (PersonId, Role, From) = (person.Id, role, from);
        Need(role.GroupsOf());
    }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public PersonRole Role { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>A victim who was made to do something punishable should not be punished for it (R14, the principle of non-punishment).</summary>
    public bool NonPunishment { get; private set; }

    public bool IsNow => Until is null;

    internal void End(DateOnly day) => Until = day < From ? From : day;

    internal void Spare(bool nonPunishment) => NonPunishment = nonPunishment && Role == PersonRole.Victim;

    internal PersonRolePeriod For(SignalPerson person) => new(person, Role, From) { Until = Until, NonPunishment = NonPunishment };
}
