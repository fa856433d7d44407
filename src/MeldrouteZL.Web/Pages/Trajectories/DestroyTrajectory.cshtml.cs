using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

[FreshProof]
public sealed class DestroyTrajectoryModel(
    DestroyTrajectory.Handler handler, DestroyTrajectory.Validator validator, FindTrajectory.Handler trajectories, ReadTrajectoryProposal.Handler proposal, StepTools tools)
    : TrajectoryStepPage<DestroyTrajectory.Command>(TrajectoryStep.Destroy, handler, validator, trajectories, tools)
{
    /// <summary>What the first person proposed; null while nobody did.</summary>
    public TrajectoryProposal? Proposal { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancel) => Proposal = await proposal.Handle(Trajectory.Number, Actor, cancel);
}
