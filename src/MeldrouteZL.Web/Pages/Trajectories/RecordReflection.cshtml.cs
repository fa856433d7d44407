using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class RecordReflectionModel(RecordReflection.Handler handler, RecordReflection.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<RecordReflection.Command>(TrajectoryStep.RecordReflection, handler, validator, trajectories, tools)
{
    private readonly FindTrajectory.Handler trajectories = trajectories;

    /// <summary>The steps that can follow now.</summary>
    public IReadOnlyList<SelectListItem> Next { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancel) =>
        Next = [.. (await trajectories.WithRecordsAsync(Trajectory.Number, Actor, cancel))!.ReflectionNext.Select(s => new SelectListItem(TrajectoryTexts.Of(s), $"{s}"))];

    protected override RecordReflection.Command Begin() => new() { On = DutchTime.DateOf(Now) };
}
