using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>What the client of one trajectory asked, said and was given.</summary>
/// <param name="Requests">The latest first.</param>
/// <param name="Packs">The latest first.</param>
/// <param name="Statements">The oldest first, as they are read.</param>
/// <param name="Names">Who wrote, reviewed and decided.</param>
public sealed record ClientRightsView(
    Trajectory Trajectory, IReadOnlyList<ClientRequest> Requests, IReadOnlyList<InspectionPack> Packs, IReadOnlyList<ClientStatement> Statements, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>The requests that wait for an answer.</summary>
    public IEnumerable<ClientRequest> Open => Requests.Where(r => r.IsOpen);

    public string NameOf(Guid user) => Names.GetValueOrDefault(user, "");
}

/// <summary>Reads the rights of the client of a trajectory, for its care coordination.</summary>
public static class ViewClientRights
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of the trajectory, or when it does not exist: to them the same.</returns>
        public async Task<ClientRightsView?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            var trajectory = await work.Db.Trajectories.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(t => t.Number == number, cancel);
            if (trajectory is null)
            {
                return null;
            }

            var requests = await PartsOf<ClientRequest>().OrderByDescending(r => r.ReceivedOn).ThenByDescending(r => r.Id).ToListAsync(cancel);
            var packs = await PartsOf<InspectionPack>().OrderByDescending(p => p.WrittenAt).ThenByDescending(p => p.Id).ToListAsync(cancel);
            var statements = await PartsOf<ClientStatement>().OrderBy(s => s.On).ThenBy(s => s.Id).ToListAsync(cancel);
            var people = requests.Select(r => r.DecidedBy).Concat(packs.Select(p => p.ReviewedBy)).OfType<Guid>()
                .Concat(requests.Cast<TrajectoryPart>().Concat(packs).Concat(statements).Select(p => p.WrittenBy)).ToHashSet();
            return new ClientRightsView(
                trajectory, requests, packs, statements, await work.Db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel));

            IQueryable<T> PartsOf<T>()
                where T : TrajectoryPart => work.Db.Set<T>().AsNoTracking().VisibleTo(actor, work.Db).Where(p => p.TrajectoryId == trajectory.Id);
        }
    }
}
