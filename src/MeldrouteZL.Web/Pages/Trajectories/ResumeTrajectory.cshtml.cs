using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class ResumeTrajectoryModel(ResumeTrajectory.Handler handler, ResumeTrajectory.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<ResumeTrajectory.Command>(TrajectoryStep.Resume, handler, validator, trajectories, tools);
