using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class CloseTrajectoryModel(CloseTrajectory.Handler handler, CloseTrajectory.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<CloseTrajectory.Command>(TrajectoryStep.Close, handler, validator, trajectories, tools);
