using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Configurations;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A step of a trajectory that a person takes with a form.</summary>
/// <typeparam name="TCommand">What the person types.</typeparam>
public interface ITrajectoryStep<in TCommand>
{
    Task<Outcome> Handle(Target target, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);
}

/// <summary>What every step of a trajectory has in common: load through both walls, ask the entity, commit once.</summary>
public sealed class TrajectorySteps(MeldrouteDatabase database, Regions regions)
{
    /// <param name="with">What the step looks at beside the trajectory itself.</param>
    public async Task<Outcome> TakeAsync(string name, Target target, Actor actor, DateTimeOffset at, Func<Trajectory, Moment, Refusal?> step, CancellationToken cancel,
        Func<IQueryable<Trajectory>, IQueryable<Trajectory>>? with = null)
    {
        var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
        await using var work = await database.BeginAsync(actor, Act.Take(name, AuditObject.Trajectory, target.Number), form, cancel);
        if (work.Repeated is { } first)
        {
            return first;
        }

        var visible = work.Db.Trajectories.VisibleTo(actor);
        var trajectory = await (with?.Invoke(visible) ?? visible).SingleOrDefaultAsync(t => t.Number == target.Number, cancel);
        if (trajectory is null)
        {
            return Refusal.NotYours;
        }

        work.Expect(trajectory, target.Version);
        var moment = await regions.MomentAsync(actor, at, cancel);
        if (step(trajectory, moment) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return await work.CommitAsync(() => trajectory.Number, cancel);
        }
        catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: TrajectoryRecordsConfiguration.ReflectionOnce })
        {
            return Refusal.ReflectionOnce;
        }
    }
}
