using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class RecordContactModel(RecordContact.Handler handler, RecordContact.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<RecordContact.Command>(TrajectoryStep.RecordContact, handler, validator, trajectories, tools)
{
    // Most contacts are written down at once, and most are with the client.
    protected override RecordContact.Command Begin() => new() { With = ContactPartner.Client, On = DutchTime.DateOf(Now) };
}
