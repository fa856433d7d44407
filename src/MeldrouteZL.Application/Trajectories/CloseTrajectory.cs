using FluentValidation;
using MeldrouteZL.Application.Organisations;
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
            .MaximumLength(Trajectory.TextMaxLength).WithMessage($"Gebruik niet meer dan {Trajectory.TextMaxLength} tekens.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions) : ITrajectoryStep<Command>
    {
        private readonly TrajectorySteps steps = new(database, regions);

        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(target, actor, at, (trajectory, moment) => trajectory.Close(command.Result!, moment), cancel);
    }
}
