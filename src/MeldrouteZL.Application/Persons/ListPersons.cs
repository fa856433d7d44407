using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persons;

/// <summary>The persons and things of one signal of a case.</summary>
/// <param name="Number">The number of the signal.</param>
public sealed record PeopleOfSignal(string Number, SignalPeople People);

/// <summary>Lists the persons and things of a signal for its forms, or of all signals of a case.</summary>
public static class ListPersons
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of the signal, or when it does not exist: to them the same.</returns>
        public async Task<SignalPeople?> OfSignalAsync(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Signal, number, PeopleReader.Groups), cancel);
            return await work.Db.Signals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(s => s.Number == number, cancel) is { } signal
                ? await PeopleReader.OfAsync(work, signal, actor, at, cancel)
                : null;
        }

        /// <returns>Null when the actor may not read the facts of the case, or when it does not exist: to them the same.</returns>
        public async Task<IReadOnlyList<PeopleOfSignal>?> OfCaseAsync(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Case, number, PeopleReader.Groups), cancel);
            return await InCaseAsync(work, number, actor, at, cancel);
        }
    }

    /// <summary>The persons and things of all signals of a case, within a unit of work; null as <see cref="Handler.OfCaseAsync"/> has it.</summary>
    internal static async Task<List<PeopleOfSignal>?> InCaseAsync(Work work, string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        if (!await work.Db.Cases.VisibleTo(actor, DataGroups.Facts).AnyAsync(c => c.Number == number, cancel))
        {
            return null;
        }

        var signals = await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number)
            .SelectMany(c => c.Signals).OrderBy(s => s.ForwardedAt).ThenBy(s => s.Number).ToListAsync(cancel);
        return OfEach(signals, await PeopleReader.LoadAsync(work.Db, signals.ConvertAll(s => s.Id), actor, at, cancel));
    }

    /// <summary>The persons and things of all signals of the case that was opened in an emergency, within a unit of work.</summary>
    internal static async Task<List<PeopleOfSignal>> InEmergencyAsync(Work work, EmergencyAccess access, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        var accesses = work.Db.EmergencyAccesses;
        var signals = await work.Db.Signals.AsNoTracking()
            .Where(s => accesses.Any(e => e.Id == access.Id && e.UserId == access.UserId && e.EndedAt == null && e.Until > at && e.CaseId == s.CaseId && (e.Groups & DataGroups.Facts) != 0))
            .OrderBy(s => s.ForwardedAt).ThenBy(s => s.Number).ToListAsync(cancel);
        return OfEach(signals, await PeopleReader.LoadAsync(work.Db, signals.ConvertAll(s => s.Id), actor, at, cancel, opened: access));
    }

    private static List<PeopleOfSignal> OfEach(List<Signal> signals, (List<SignalPerson> Persons, List<SignalThing> Things) found) => signals.ConvertAll(s => new PeopleOfSignal(
        s.Number, new SignalPeople(s, found.Persons.Where(p => p.SignalId == s.Id), found.Things.Where(t => t.SignalId == s.Id))));
}
