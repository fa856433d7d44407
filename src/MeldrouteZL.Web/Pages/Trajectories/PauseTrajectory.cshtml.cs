using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class PauseTrajectoryModel(PauseTrajectory.Handler handler, PauseTrajectory.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<PauseTrajectory.Command>(TrajectoryStep.Pause, handler, validator, trajectories, tools);
