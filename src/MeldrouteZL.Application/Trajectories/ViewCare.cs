using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>What was written about the care in one trajectory.</summary>
/// <param name="Support">Every revision, the oldest first.</param>
/// <param name="Measures">The oldest first, as the trend is read.</param>
/// <param name="Transfers">The latest first.</param>
/// <param name="Shares">What a house was told, the latest first.</param>
/// <param name="Meetings">The latest first.</param>
/// <param name="Participants">Of all meetings.</param>
/// <param name="Agreements">Of all meetings, by the day they must be done.</param>
/// <param name="Names">Who wrote.</param>
public sealed record CareView(
    Trajectory Trajectory, IReadOnlyList<SupportLine> Support, IReadOnlyList<WellbeingMeasure> Measures, IReadOnlyList<CareTransfer> Transfers, IReadOnlyList<TrajectoryShare> Shares,
    IReadOnlyList<CareMeeting> Meetings, IReadOnlyList<CareParticipant> Participants, IReadOnlyList<CareAgreement> Agreements, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>How the support stands now, by domain of life.</summary>
    public IReadOnlyList<SupportLine> Current =>
        [.. Support.GroupBy(l => l.LineId).Select(g => g.MaxBy(l => l.Revision)!).OrderBy(l => l.EndedOn is not null).ThenBy(l => l.Domain).ThenBy(l => l.StartsOn)];
}

/// <summary>Reads the care of a trajectory for its care coordination.</summary>
public static class ViewCare
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of the trajectory, or when it does not exist: to them the same.</returns>
        public async Task<CareView?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            var trajectory = await work.Db.Trajectories.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(t => t.Number == number, cancel);
            if (trajectory is null)
            {
                return null;
            }

            var support = await PartsOf<SupportLine>().OrderBy(l => l.Id).ToListAsync(cancel);
            var measures = await PartsOf<WellbeingMeasure>().OrderBy(m => m.On).ThenBy(m => m.Id).ToListAsync(cancel);
            var transfers = await PartsOf<CareTransfer>().OrderByDescending(t => t.On).ThenByDescending(t => t.Id).ToListAsync(cancel);
            var shares = await PartsOf<TrajectoryShare>().OrderByDescending(s => s.Id).ToListAsync(cancel);
            var meetings = await PartsOf<CareMeeting>().OrderByDescending(m => m.On).ThenByDescending(m => m.Id).ToListAsync(cancel);
            var participants = await PartsOf<CareParticipant>().OrderBy(p => p.Id).ToListAsync(cancel);
            var agreements = await PartsOf<CareAgreement>().OrderBy(a => a.DueOn).ThenBy(a => a.Id).ToListAsync(cancel);
            var writers = support.Cast<TrajectoryPart>().Concat(measures).Concat(transfers).Concat(shares).Select(p => p.WrittenBy).ToHashSet();
            return new CareView(
                trajectory, support, measures, transfers, shares, meetings, participants, agreements,
                await work.Db.Users.Where(u => writers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel));

            IQueryable<T> PartsOf<T>()
                where T : TrajectoryPart => work.Db.Set<T>().AsNoTracking().VisibleTo(actor, work.Db).Where(p => p.TrajectoryId == trajectory.Id);
        }
    }
}
