using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The support ends, with what came of it (R122).</summary>
public static class CloseTrajectory
{
    public sealed record Command
    {
        public string? Result { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Result)
            .NotEmpty().WithMessage("Schrijf op hoe het traject is geëindigd.")
            .FitsIn(Trajectory.TextMaxLength);
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(CloseTrajectory), target, actor, at, (trajectory, moment) => trajectory.Close(command.Result!, moment), cancel);
    }
}
