using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Shelter;

/// <summary>Where somebody is now.</summary>
/// <param name="Location">Null while care coordination does not know it, or when nobody is placed.</param>
public sealed record ShelterLocationView(string Number, ShelterPlacement? Placement, ShelterLocation? Location, bool MayWrite);

/// <summary>The only reading of a location: of one placement, by who placed, and recorded as such (R136, R137).</summary>
public static class ViewShelterLocation
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of the trajectory, or when it does not exist: to them the same.</returns>
        public async Task<ShelterLocationView?> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Trajectory, number, DataGroups.Trajectory | DataGroups.ShelterLocation), cancel);
            if (await work.Db.StandingAsync(number, actor, cancel) is not { } standing)
            {
                return null;
            }

            var location = standing.Placement is not { } placement ? null
                : await work.Db.Set<ShelterLocation>().AsNoTracking().VisibleTo(actor, work.Db).SingleOrDefaultAsync(l => l.PlacementId == placement.Id, cancel);
            return new ShelterLocationView(number, standing.Placement, location, standing.RefusalOf(ShelterStep.WriteLocation, actor) is null);
        }
    }
}
