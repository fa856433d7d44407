using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class ActivateTrajectoryModel(ActivateTrajectory.Handler handler, ActivateTrajectory.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<ActivateTrajectory.Command>(TrajectoryStep.Activate, handler, validator, trajectories, tools);
