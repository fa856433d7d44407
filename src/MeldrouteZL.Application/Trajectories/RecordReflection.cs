using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>Records a step of the reflection period, or of the schemes after it (R157, R158).</summary>
public static class RecordReflection
{
    public sealed record Command
    {
        public ReflectionStep? Step { get; init; }
        public DateOnly? On { get; init; }

        /// <summary>Of a start: under the Dublin regulation.</summary>
        public bool IsDublin { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Step).NotNull().WithMessage("Kies wat er is gebeurd.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.On).NotNull().WithMessage("Vul in op welke dag dit was.");
        }
    }

    public sealed class Handler(TrajectorySteps steps) : ITrajectoryStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RecordReflection), target, actor, at,
                (trajectory, moment) => trajectory.RecordReflection(command.Step!.Value, command.On!.Value, command.IsDublin, moment), cancel,
                trajectories => trajectories.Include(t => t.Reflection));
    }
}
