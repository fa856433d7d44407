using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Persons;

/// <summary>
/// A person in a signal: a number and coarse facts. Who it is, and all that is sensitive, stands apart. What was forwarded stays
/// as the source wrote it; Veilig Thuis goes on with a version of its own, with the same ordinal.
/// </summary>
public sealed class SignalPerson : SignalPart
{
    private readonly List<PersonRolePeriod> roles = [];

    private SignalPerson() { }

    internal SignalPerson(Guid signalId, int organisationId, short ordinal, DateTimeOffset at)
        : base(signalId, organisationId) => (Id, Ordinal, WrittenAt) = (Guid.CreateVersion7(at), ordinal, at);

    public Guid Id { get; private set; }

    /// <summary>1 for "persoon 1": a number within the signal that is given once.</summary>
    public short Ordinal { get; private set; }
    public AgeBand AgeBand { get; private set; }
    public Sex Sex { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public IReadOnlyList<PersonRolePeriod> Roles => roles;
    public PersonIdentity? Identity { get; private set; }
    public PersonNumber? Number { get; private set; }
    public PersonContact? Contact { get; private set; }
    public PersonSocial? Social { get; private set; }
    public PersonOrigin? Origin { get; private set; }
    public PersonHealth? Health { get; private set; }

    /// <summary>What who reads anything sensitive of this person must hold besides the group of the part itself.</summary>
    // Who is or was a suspect is guarded as victim and as suspect: both walls hold (domain facts, section 21).
    internal DataGroups Guard => DataGroups.VictimIdentity
        | (roles.Exists(r => r.Role == PersonRole.Suspect) ? DataGroups.Suspect : DataGroups.None)
        | (IsOnly(PersonRole.Reporter) ? DataGroups.ReporterIdentity : DataGroups.None);

    internal IEnumerable<PersonPart> Parts => new PersonPart?[] { Identity, Number, Contact, Social, Origin, Health }.OfType<PersonPart>();

    internal void Fill(PersonDetails details, DataGroups held, DateOnly today)
    {
        (AgeBand, Sex) = (details.AgeBand, details.Sex);
        SetRoles(details, held, today);

        // What the writer may not see they do not change.
        if (held.HasFlag(DataGroups.VictimIdentity))
        {
            Identity = details.Identity is { IsEmpty: false } ? Identity ?? new PersonIdentity(this) : null;
            Identity?.Set(details.Identity!);
            Number = details.Number is null ? null : Number ?? new PersonNumber(this);
            Number?.Set(details.Number!);
            Contact = details.Contact is { IsEmpty: false } ? Contact ?? new PersonContact(this) : null;
            Contact?.Set(details.Contact!);
            Social = details.Social is { IsEmpty: false } ? Social ?? new PersonSocial(this) : null;
            Social?.Set(details.Social!);
        }

        if (held.HasFlag(DataGroups.ResidenceAndNationality))
        {
            Origin = details.Origin is { IsEmpty: false } ? Origin ?? new PersonOrigin(this) : null;
            Origin?.Set(details.Origin!);
        }

        if (held.HasFlag(DataGroups.Health))
        {
            Health = details.Health is { IsEmpty: false } ? Health ?? new PersonHealth(this) : null;
            Health?.Set(details.Health!);
        }
    }

    internal void Inherit(SignalPerson source) => roles.AddRange(source.roles.Select(r => r.For(this)));

    /// <summary>Sets what everything of this person needs, given the guards of all its versions.</summary>
    internal void Protect(DataGroups guard)
    {
        Need(DataGroups.Facts
            | (IsOnly(PersonRole.Suspect) ? DataGroups.Suspect : DataGroups.None)
            | (IsOnly(PersonRole.Reporter) ? DataGroups.ReporterIdentity : DataGroups.None));
        foreach (var part in Parts)
        {
            part.Need(part.Group | guard);
        }
    }

    private bool IsOnly(PersonRole role) => roles.Count > 0 && roles.TrueForAll(r => r.Role == role);

    private void SetRoles(PersonDetails details, DataGroups held, DateOnly today)
    {
        foreach (var ended in roles.Where(r => r.IsNow && held.HasFlag(r.Groups) && !details.Roles.Contains(r.Role)).ToList())
        {
            // A mistake of the same day leaves no trace; a role that somebody had does.
            if (ended.From == today)
            {
                roles.Remove(ended);
            }
            else
            {
                ended.End(today);
            }
        }

        foreach (var role in details.Roles.Distinct().Where(r => held.HasFlag(r.GroupsOf()) && !roles.Exists(p => p.IsNow && p.Role == r)).Order())
        {
            roles.Add(new PersonRolePeriod(this, role, details.RolesSince ?? today));
        }

        roles.ForEach(r => r.Spare(r.IsNow ? details.NonPunishment : r.NonPunishment));
    }
}
