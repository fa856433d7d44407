using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The support ends, with why and what came of it (R122).</summary>
public static class CloseTrajectory
{
    public sealed record Command
    {
        public TrajectoryEnd? Reason { get; init; }
        public TrajectoryOutcome? Outcome { get; init; }
        public string? Result { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotNull().WithMessage("Kies waarom het traject eindigt.").IsInEnum().WithMessage("Kies een reden uit de lijst.");
            RuleFor(c => c.Outcome).NotNull().WithMessage("Kies hoe het met de cliënt gaat.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Result).NotEmpty().WithMessage("Schrijf op hoe het traject is geëindigd.").FitsIn(Trajectory.TextMaxLength);
        }
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(CloseTrajectory), target, actor, at, (trajectory, moment) => trajectory.Close(
                new TrajectoryEnding(command.Reason!.Value, command.Outcome!.Value, command.Result!), moment), cancel);
    }
}
