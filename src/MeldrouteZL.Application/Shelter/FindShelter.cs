using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Shelter;

/// <summary>What the page of a step about shelter needs to know.</summary>
/// <param name="Version">The version of what the step changes; a later change by a colleague is noticed.</param>
public sealed record ShelterHeader(ShelterStanding Standing, uint Version);

/// <summary>Reads where shelter stands in a trajectory, for the care coordination it belongs to. Never where the person is.</summary>
public static class FindShelter
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of the trajectory, or when it does not exist: to them the same.</returns>
        public async Task<ShelterHeader?> Handle(string number, ShelterStep step, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Trajectory, number, DataGroups.Trajectory), cancel);
            return await work.Db.StandingAsync(number, actor, cancel) is { } standing ? new ShelterHeader(standing, work.Db.VersionOf(standing, step)) : null;
        }
    }
}
