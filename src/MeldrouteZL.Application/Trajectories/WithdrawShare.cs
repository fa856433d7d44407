using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator takes back what was shared with a house.</summary>
public static class WithdrawShare
{
    public sealed record Command
    {
        public Guid? Share { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Share).NotNull().WithMessage("Kies wat u niet langer deelt.");
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(WithdrawShare), target, actor, at, async (work, trajectory, moment) => trajectory.WithdrawShare(
                await work.Db.Set<TrajectoryShare>().VisibleTo(actor, work.Db).SingleOrDefaultAsync(s => s.Id == command.Share, cancel), moment), cancel);
    }
}
