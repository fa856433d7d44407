using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class RecordBasisModel(RecordBasis.Handler handler, RecordBasis.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<RecordBasis.Command>(TrajectoryStep.RecordBasis, handler, validator, trajectories, tools), IBasisForm
{
    BasisInput IBasisForm.Input => Input;

    // What holds now, to change what changed.
    protected override RecordBasis.Command Begin() => Trajectory.Content is { } now && Refusal is null
        ? new() { Ground = now.Ground, ConsentFrom = now.ConsentFrom, ConsentOn = now.ConsentOn, ConsentForm = now.ConsentForm, Basis = now.Basis }
        : new();
}
