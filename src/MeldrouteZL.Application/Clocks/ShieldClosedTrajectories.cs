using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Takes what is written in closed trajectories out of sight once the term for shielding is over. One whose client waits for an answer stays in sight, so that somebody can give it.</summary>
public sealed class ShieldClosedTrajectories(MeldrouteDatabase database) : IClockJob
{
    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var moment = new Moment(Actor.Clock(region.Id), at, region);
        foreach (var id in await DueAsync(moment, cancel))
        {
            await ShieldAsync(id, moment, cancel);
        }
    }

    // Closing was the last step of a closed one: its term is that of that day, which only the region can tell.
    private async Task<List<Guid>> DueAsync(Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.WithoutContent, cancel);
        var asked = work.Db.Set<ClientRequest>().Where(r => r.Decision == null);
        var closed = await work.Db.Trajectories.AsNoTracking()
            .Where(t => t.RegionId == moment.Region.Id && t.Stage == TrajectoryStage.Closed && t.LastStepAt <= moment.At && !asked.Any(r => r.TrajectoryId == t.Id))
            .OrderBy(t => t.LastStepAt).Select(t => new { t.Id, ClosedAt = t.LastStepAt }).ToListAsync(cancel);
        return [.. closed.Where(t => moment.Region.Terms.Due(TermKind.Shielding, t.ClosedAt) <= moment.At).Select(t => t.Id)];
    }

    // One that was shielded in the meantime refuses, or its version no longer fits: then nothing is left to do.
    private async Task ShieldAsync(Guid id, Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.Take(nameof(ShieldClosedTrajectories), AuditObject.Trajectory, null), cancel);
        var trajectory = await work.Db.Trajectories.IgnoreAutoIncludes().SingleAsync(t => t.Id == id, cancel);
        if (trajectory.Shield(moment) is null)
        {
            await work.CommitAsync(() => trajectory.Number, cancel);
        }
    }
}
