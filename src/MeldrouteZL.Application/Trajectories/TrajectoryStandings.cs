using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A trajectory with what its clocks run on, and no word of what is written in it.</summary>
public sealed record DatedTrajectory(Guid Id, string Number, Guid HandlerId, int? MunicipalityId, TrajectoryStanding Standing);

/// <summary>Reads what the clocks of trajectories run on: the one place from which board, list, page and calendar take it.</summary>
public static class TrajectoryStandings
{
    /// <param name="trajectories">Those that the reader may see; the ones that are over are left out.</param>
    public static async Task<IReadOnlyList<DatedTrajectory>> ReadStandingsAsync(this IQueryable<Trajectory> trajectories, CancellationToken cancel)
    {
        var open = TrajectoryRoute.Open.ToArray();
        var rows = await trajectories.Where(t => open.Contains(t.Stage)).OrderBy(t => t.Id).Select(t => new
        {
            t.Id, t.Number, t.HandlerId, t.MunicipalityId, t.Stage, t.OpenedAt,
            Ground = t.Content == null ? (SupportGround?)null : t.Content.Ground,
            Level = t.Monitorings.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Select(m => (MonitoringLevel?)m.Level).FirstOrDefault(),
            ActiveAt = t.History.Where(h => h.Step == TrajectoryStep.Activate).Max(h => (DateTimeOffset?)h.At),
            Contacts = t.Contacts.OrderBy(c => c.At).Select(c => new DatedContact(c.With, c.On, c.NextOn)).ToList(),
            Procedures = t.ProcedureEntries.OrderBy(e => e.At).Select(e => new DatedProcedure(e.Procedure, e.State, e.DueOn)).ToList(),
            Reflection = t.Reflection.OrderBy(e => e.At).Select(e => new DatedReflection(e.Step, e.On, e.EndsOn)).ToList(),
        }).AsSplitQuery().ToListAsync(cancel);
        return rows.ConvertAll(t => new DatedTrajectory(t.Id, t.Number, t.HandlerId, t.MunicipalityId, new TrajectoryStanding(
            t.Stage, DutchTime.DateOf(t.OpenedAt), t.Ground is not SupportGround.NoConsentYet, t.Level, t.ActiveAt is { } at ? DutchTime.DateOf(at) : null,
            t.Contacts, [.. t.Procedures.GroupBy(p => p.Procedure).Select(p => p.Last())], t.Reflection)));
    }
}
