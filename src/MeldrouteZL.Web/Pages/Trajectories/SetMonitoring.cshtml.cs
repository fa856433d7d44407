using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class SetMonitoringModel(SetMonitoring.Handler handler, SetMonitoring.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<SetMonitoring.Command>(TrajectoryStep.SetMonitoring, handler, validator, trajectories, tools)
{
    public IReadOnlyList<SelectListItem> Factors { get; } = [.. TrajectoryTexts.Factors.Select(f => new SelectListItem(f.Text, $"{f.Factor}"))];
}
