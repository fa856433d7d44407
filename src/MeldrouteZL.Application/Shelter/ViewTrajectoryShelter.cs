using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>A stay as its trajectory shows it.</summary>
public sealed record PlacementRow(ShelterPlacement Placement, string Offer, short PlaceNumber);

/// <summary>A device as its trajectory shows it.</summary>
public sealed record IssueRow(AwareIssue Issue, string Number);

/// <summary>Everything about shelter and alarm in one trajectory, but where the person is.</summary>
/// <param name="Requests">Newest first, as the others.</param>
/// <param name="Offers">The names of offers by code.</param>
/// <param name="Steps">The steps this actor may take now.</param>
public sealed record TrajectoryShelterView(
    ShelterStanding Standing, IReadOnlyList<ShelterRequest> Requests, IReadOnlyList<PlacementRow> Placements, IReadOnlyList<IssueRow> Issues,
    IReadOnlyDictionary<short, string> Offers, IReadOnlyList<ShelterStep> Steps);

/// <summary>Reads shelter and alarm of a trajectory for its page.</summary>
public static class ViewTrajectoryShelter
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of the trajectory, or when it does not exist: to them the same.</returns>
        public async Task<TrajectoryShelterView?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            if (await work.Db.StandingAsync(number, actor, cancel) is not { } standing)
            {
                return null;
            }

            var (db, id) = (work.Db, standing.Trajectory.Id);
            var offers = (await db.OffersAsync(actor, cancel)).ToDictionary(o => o.Code, o => o.Name);
            var requests = await db.Set<ShelterRequest>().AsNoTracking().VisibleTo(actor, db).Where(r => r.TrajectoryId == id).Include(r => r.Answers).OrderByDescending(r => r.AskedAt).ToListAsync(cancel);
            var placements = await db.Set<ShelterPlacement>().AsNoTracking().VisibleTo(actor, db).Where(p => p.TrajectoryId == id).OrderByDescending(p => p.StartsOn).ThenByDescending(p => p.PlacedAt)
                .Join(db.Set<ShelterPlace>(), p => p.PlaceId, l => l.Id, (p, l) => new { Placement = p, l.OfferCode, l.Number }).ToListAsync(cancel);
            var issues = await db.Set<AwareIssue>().AsNoTracking().VisibleTo(actor, db).Where(i => i.TrajectoryId == id).OrderByDescending(i => i.GivenAt)
                .Join(db.Set<AwareDevice>(), i => i.DeviceId, d => d.Id, (i, d) => new IssueRow(i, d.Number)).ToListAsync(cancel);
            return new TrajectoryShelterView(
                standing, requests, placements.ConvertAll(p => new PlacementRow(p.Placement, offers[p.OfferCode], p.Number)), issues, offers,
                [.. Enum.GetValues<ShelterStep>().Where(s => standing.RefusalOf(s, actor) is null)]);
        }
    }
}
