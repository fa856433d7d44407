using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>The page of one step of a trajectory.</summary>
public abstract class TrajectoryStepPage<TCommand>(
    TrajectoryStep step, ITrajectoryStep<TCommand> useCase, IValidator<TCommand> validator, FindTrajectory.Handler trajectories, StepTools tools)
    : StepPage<TCommand>(validator, tools), ITrajectoryStepPage
    where TCommand : class, new()
{
    public Trajectory Trajectory { get; private set; } = null!;

    public TrajectoryStep Step => step;

    protected override RecordKind? About => RecordKind.Trajectory;

    protected override async Task<(bool Exists, Refusal? Closed)> LoadAsync(string nummer, CancellationToken cancel)
    {
        if (await trajectories.Handle(nummer, Actor, cancel) is not { } found)
        {
            return (false, null);
        }

        (Trajectory, Version) = (found.Trajectory, found.Version);
        ViewData["Title"] = $"{RouteTexts.Of(step)}, {found.Trajectory.Number}";
        return (true, TrajectoryRoute.RefusalOf(found.Trajectory, step, Actor) ?? HoldOf(found.Trajectory));
    }

    // The entity refuses these two while a privacy officer holds the case: the page says so before anything is typed.
    private Refusal? HoldOf(Trajectory found) =>
        step is TrajectoryStep.ProposeDestruction or TrajectoryStep.Destroy && found.HeldSince is not null ? Domain.Common.Refusal.UnderLegalHold : null;

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => useCase.Handle(target, Input, Actor, Now, cancel);

    protected override string DoneAddress(string nummer, Outcome outcome) => $"/trajecten/{outcome.Number}?gedaan={StepAddress.Of(step)}";
}

/// <summary>What the shared head of these pages shows.</summary>
public interface ITrajectoryStepPage
{
    Trajectory Trajectory { get; }

    TrajectoryStep Step { get; }

    string? RefusalText { get; }
}
