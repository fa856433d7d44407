using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class ProposeTrajectoryDestructionModel(
    ProposeTrajectoryDestruction.Handler handler, ProposeTrajectoryDestruction.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<ProposeTrajectoryDestruction.Command>(TrajectoryStep.ProposeDestruction, handler, validator, trajectories, tools)
{
    public IReadOnlyList<SelectListItem> Grounds { get; } = [.. Enum.GetValues<DestructionGround>().Select(g => new SelectListItem(RouteTexts.Of(g), $"{g}"))];
}
