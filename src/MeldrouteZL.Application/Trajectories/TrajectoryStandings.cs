using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A trajectory with what its clocks run on, and no word of what is written in it.</summary>
public sealed record DatedTrajectory(Guid Id, string Number, Guid HandlerId, int? MunicipalityId, TrajectoryStanding Standing);

/// <summary>Reads what the clocks of trajectories run on: the one place from which board, list, page and calendar take it.</summary>
public static class TrajectoryStandings
{
    /// <param name="trajectories">Those that the actor may see; the ones that are over are left out, unless the client waits for something.</param>
    public static async Task<IReadOnlyList<DatedTrajectory>> ReadStandingsAsync(this MeldrouteDb db, IQueryable<Trajectory> trajectories, Actor actor, CancellationToken cancel)
    {
        var open = TrajectoryRoute.Open.ToArray();
        var asked = db.Set<ClientRequest>().VisibleTo(actor, db).Where(r => r.Decision == null);
        var rows = await trajectories.Where(t => open.Contains(t.Stage) || (t.Stage < TrajectoryStage.Destroyed && (t.DestroyBy != null || asked.Any(r => r.TrajectoryId == t.Id)))).OrderBy(t => t.Id).Select(t => new
        {
            t.Id,
            t.Number,
            t.HandlerId,
            t.MunicipalityId,
            t.Stage,
            t.OpenedAt,
            t.DestroyBy,
            Ground = t.Content == null ? (SupportGround?)null : t.Content.Ground,
            Level = t.Monitorings.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Select(m => (MonitoringLevel?)m.Level).FirstOrDefault(),
            ActiveAt = t.History.Where(h => h.Step == TrajectoryStep.Activate).Max(h => (DateTimeOffset?)h.At),
            Contacts = t.Contacts.OrderBy(c => c.At).Select(c => new DatedContact(c.With, c.On, c.NextOn)).ToList(),
            Procedures = t.ProcedureEntries.OrderBy(e => e.At).Select(e => new DatedProcedure(e.Procedure, e.State, e.DueOn)).ToList(),
            Reflection = t.Reflection.OrderBy(e => e.At).Select(e => new DatedReflection(e.Step, e.On, e.EndsOn)).ToList(),
        }).AsSplitQuery().ToListAsync(cancel);
        var ids = rows.ConvertAll(t => t.Id);
        var requests = (await asked.Where(r => ids.Contains(r.TrajectoryId)).Select(r => new { r.TrajectoryId, r.Id, r.Kind, r.DueOn }).ToListAsync(cancel))
            .ToLookup(r => r.TrajectoryId, r => new TrajectoryClock(TrajectoryClocks.OfRequest(r.Kind), r.DueOn, Of: r.Id));
        var others = await db.OthersAsync(ids, actor, cancel);
        return rows.ConvertAll(t => new DatedTrajectory(t.Id, t.Number, t.HandlerId, t.MunicipalityId, new TrajectoryStanding(
            t.Stage, DutchTime.DateOf(t.OpenedAt), t.Ground is not SupportGround.NoConsentYet, t.Level, t.ActiveAt is { } at ? DutchTime.DateOf(at) : null,
            t.Contacts, [.. t.Procedures.GroupBy(p => p.Procedure).Select(p => p.Last())], t.Reflection)
        {
            Others = [.. others[t.Id]],
            Rights = t.DestroyBy is { } by ? [.. requests[t.Id], new(TrajectoryClockKind.DestructionDue, by)] : [.. requests[t.Id]],
        }));
    }

    // Days only: what is written beside them stays sealed. A stay is read whole, since its own rule says which of its days count.
    private static async Task<ILookup<Guid, TrajectoryClock>> OthersAsync(this MeldrouteDb db, List<Guid> ids, Actor actor, CancellationToken cancel)
    {
        var stays = await db.Set<ShelterPlacement>().AsNoTracking().VisibleTo(actor, db).Where(p => ids.Contains(p.TrajectoryId) && p.EndReason == null).ToListAsync(cancel);
        var meetings = await db.Set<CareMeeting>().VisibleTo(actor, db).Where(m => ids.Contains(m.TrajectoryId) && m.State == CareMeetingState.Planned)
            .Select(m => new { m.TrajectoryId, Clock = new TrajectoryClock(TrajectoryClockKind.CareMeeting, m.On, null, null, m.Id) }).ToListAsync(cancel);
        var agreements = await db.Set<CareAgreement>().VisibleTo(actor, db).Where(a => ids.Contains(a.TrajectoryId) && a.State == CareAgreementState.Open)
            .Select(a => new { a.TrajectoryId, Clock = new TrajectoryClock(TrajectoryClockKind.AgreementDue, a.DueOn, null, null, a.Id) }).ToListAsync(cancel);
        var lines = db.Set<SupportLine>().VisibleTo(actor, db);
        var support = await lines.Where(l => ids.Contains(l.TrajectoryId) && l.EndedOn == null && l.PlannedEnd != null && !lines.Any(n => n.LineId == l.LineId && n.Revision > l.Revision))
            .Select(l => new { l.TrajectoryId, Clock = new TrajectoryClock(TrajectoryClockKind.SupportEnds, l.PlannedEnd!.Value, null, null, l.LineId) }).ToListAsync(cancel);
        return stays.SelectMany(p => ShelterClocks.Of(p), (p, c) => new
        {
            p.TrajectoryId,
            Clock = new TrajectoryClock(c.Kind == ShelterClock.PlacementEnds ? TrajectoryClockKind.StayEnds : TrajectoryClockKind.LongestStay, c.Due),
        }).Concat(meetings).Concat(agreements).Concat(support).ToLookup(c => c.TrajectoryId, c => c.Clock);
    }
}
