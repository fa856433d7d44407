using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The first of two care coordinators releases a shielded trajectory for destruction.</summary>
public static class ProposeTrajectoryDestruction
{
    public sealed record Command
    {
        public DestructionGround? Ground { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        private const string Choose = "Kies waarom het traject weg kan.";

        public Validator() => RuleFor(c => c.Ground).NotNull().WithMessage(Choose).IsInEnum().WithMessage(Choose);
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ProposeTrajectoryDestruction), target, actor, at, (trajectory, moment) => trajectory.ProposeDestruction(command.Ground!.Value, moment), cancel);
    }
}
