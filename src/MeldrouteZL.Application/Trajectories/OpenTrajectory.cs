using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Care coordination begins the support of one victim of a case, shielded from everyone else (R124).</summary>
public static class OpenTrajectory
{
    public sealed record Command : BasisInput
    {
        public Guid? VictimId { get; init; }
    }

    public sealed class Validator : BasisInput.Rules<Command>
    {
        public Validator() => RuleFor(c => c.VictimId).NotNull().WithMessage("Kies voor wie het traject is.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <summary>Opens the trajectory; the number of <paramref name="target"/> is that of the case.</summary>
        /// <returns>The number of the trajectory, or why it was not opened.</returns>
        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(OpenTrajectory), AuditObject.Trajectory, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var @case = await work.Db.Cases.VisibleTo(actor).Include(c => c.Victims).Include(c => c.Facts).SingleOrDefaultAsync(c => c.Number == target.Number, cancel);
            if (@case is null)
            {
                return Refusal.NotYours;
            }

            var victim = command.VictimId!.Value;
            var moment = await regions.MomentAsync(actor, at, cancel);
            var (trajectory, refusal) = Trajectory.Open(@case, victim, command.ToBasis(), moment);
            if (refusal is { } why)
            {
                return why;
            }

            if (await IsSupportedAsync(work, victim, actor, cancel))
            {
                return Refusal.TrajectoryExists;
            }

            work.Db.Add(trajectory!);
            return await work.CommitAsync(() => trajectory!.Number, cancel);
        }

        // Opening changes no row that two colleagues share, so they wait for each other on the victim.
        private static async Task<bool> IsSupportedAsync(Work work, Guid victim, Actor actor, CancellationToken cancel)
        {
            await work.Db.Database.ExecuteSqlAsync($"SELECT FROM meldroute.victim WHERE id = {victim} FOR UPDATE", cancel);
            return await work.Db.Trajectories.VisibleTo(actor).AnyAsync(t => t.VictimId == victim && t.Stage < TrajectoryStage.Closed, cancel);
        }
    }
}
