using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The support starts, by a plan, once there is consent or another ground (R120, R122, R132).</summary>
public static class ActivateTrajectory
{
    public sealed record Command
    {
        public string? Plan { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Plan)
            .NotEmpty().WithMessage("Schrijf op wat u met het slachtoffer hebt afgesproken.")
            .FitsIn(Trajectory.TextMaxLength);
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(ActivateTrajectory), target, actor, at, (trajectory, moment) => trajectory.Activate(command.Plan!, moment), cancel,
                trajectories => trajectories.Include(t => t.Monitorings).Include(t => t.ProcedureEntries).AsSplitQuery());
    }
}
