using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persons;

/// <summary>Reads the persons and things of signals through both walls: each table by itself, so that a part that is not for the reader is absent.</summary>
internal static class PeopleReader
{
    /// <summary>What reading persons may show, for the log.</summary>
    public const DataGroups Groups = DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Suspect | DataGroups.ResidenceAndNationality | DataGroups.Health;

    public static async Task<SignalPeople> OfAsync(Work work, Signal signal, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        var (persons, things) = await LoadAsync(work.Db, [signal.Id], actor, at, cancel, hasPersons: signal.LastPerson > 0);
        return new SignalPeople(signal, persons, things);
    }

    /// <summary>The persons and things of all these signals.</summary>
    /// <param name="hasPersons">False where none was ever described: that spares the question.</param>
    /// <param name="opened">The emergency access under which they are read; null for who sees the record.</param>
    public static async Task<(List<SignalPerson> Persons, List<SignalThing> Things)> LoadAsync(
        MeldrouteDb db, IReadOnlyCollection<Guid> signals, Actor actor, DateTimeOffset at, CancellationToken cancel, bool hasPersons = true, EmergencyAccess? opened = null)
    {
        var persons = hasPersons ? await Seen<SignalPerson>().OrderBy(p => p.Ordinal).ToListAsync(cancel) : [];
        if (persons.Count > 0)
        {
            await Seen<PersonRolePeriod>().OrderBy(r => r.From).ThenBy(r => r.Role).LoadAsync(cancel);
            await Seen<PersonIdentity>().LoadAsync(cancel);
            await (opened is null ? db.Set<PersonNumber>().VisibleTo(actor, db, at) : db.Set<PersonNumber>().OpenedBy(opened, db, at)).Where(n => signals.Contains(n.SignalId)).LoadAsync(cancel);
            await Seen<PersonContact>().LoadAsync(cancel);
            await Seen<PersonSocial>().LoadAsync(cancel);
            await Seen<PersonOrigin>().LoadAsync(cancel);
            await Seen<PersonHealth>().LoadAsync(cancel);
        }

        return (persons, await Seen<SignalThing>().OrderBy(t => t.AddedAt).ToListAsync(cancel));

        IQueryable<T> Seen<T>()
            where T : SignalPart => (opened is null ? db.Set<T>().VisibleTo(actor, db, at) : db.Set<T>().OpenedBy(opened, db, at)).Where(p => signals.Contains(p.SignalId));
    }
}
