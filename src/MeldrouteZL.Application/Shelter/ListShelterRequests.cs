using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>An open request as the waiting list shows it.</summary>
public sealed record WaitingRow(string Number, ShelterFor For, ShelterKind? Kind, ShelterUrgency Urgency, DateTimeOffset AskedAt, short Persons, ShelterDistance Distance, ShelterReply? LastReply);

/// <summary>The requests of the actor's care coordination that wait for a place: the most urgent first, and of those the oldest.</summary>
public static class ListShelterRequests
{
    // More than a care coordination has trajectories under way.
    private const int Most = 200;

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<WaitingRow>> Handle(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Trajectory), cancel);
            var rows = await work.Db.Set<ShelterRequest>().AsNoTracking().VisibleTo(actor, work.Db).Where(r => r.State == ShelterRequestState.Open)
                .OrderBy(r => r.Urgency).ThenBy(r => r.AskedAt).Take(Most)
                .Join(work.Db.Trajectories, r => r.TrajectoryId, t => t.Id, (r, t) => new WaitingRow(
                    t.Number, r.For, r.Kind, r.Urgency, r.AskedAt, r.Persons, r.Distance,
                    r.Answers.OrderByDescending(a => a.AnsweredAt).Select(a => (ShelterReply?)a.Reply).FirstOrDefault()))
                .ToListAsync(cancel);
            work.Show(rows.Select(r => r.Number));
            return [.. rows.OrderBy(r => r.Urgency).ThenBy(r => r.AskedAt)];
        }
    }
}
