using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class BeginClosingModel(BeginClosing.Handler handler, BeginClosing.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<BeginClosing.Command>(TrajectoryStep.BeginClosing, handler, validator, trajectories, tools);
