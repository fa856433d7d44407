using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>What writing about the care in a trajectory has in common: it changes nothing of the trajectory itself, and two who write at once wait for each other.</summary>
public sealed class CareSteps(MeldrouteDatabase database, Regions regions)
{
    /// <param name="write">Asks the entity and adds what it gives.</param>
    public async Task<Outcome> WriteAsync(
        string name, Target target, Actor actor, DateTimeOffset at, Func<Work, Trajectory, Moment, Task<Refusal?>> write, CancellationToken cancel)
    {
        var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
        await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.Trajectory, target.Number), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        // Locked before it is read: nobody closes it, or revises the same line, in between.
        await work.Db.Database.ExecuteSqlAsync($"SELECT FROM meldroute.trajectory WHERE number = {target.Number} FOR UPDATE", cancel);
        var trajectory = await work.Db.Trajectories.VisibleTo(actor).SingleOrDefaultAsync(t => t.Number == target.Number, cancel);
        if (trajectory is null)
        {
            return Refusal.NotYours;
        }

        return await write(work, trajectory, await regions.MomentAsync(actor, at, cancel)) is { } refusal ? refusal : await work.CommitAsync(() => trajectory.Number, cancel);
    }

    /// <summary>The same for what is only added.</summary>
    public Task<Outcome> AddAsync<TPart>(string name, Target target, Actor actor, DateTimeOffset at, Func<Trajectory, Moment, (TPart? Part, Refusal? Refusal)> make, CancellationToken cancel)
        where TPart : TrajectoryPart => WriteAsync(
            name, target, actor, at, (work, trajectory, moment) =>
            {
                var (part, refusal) = make(trajectory, moment);
                if (part is not null)
                {
                    work.Db.Add(part);
                }

                return Task.FromResult(refusal);
            }, cancel);
}
