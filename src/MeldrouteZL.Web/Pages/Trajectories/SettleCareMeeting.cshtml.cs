using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Keeps that a care meeting was held or did not go on.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class SettleCareMeetingModel(SettleCareMeeting.Handler handler, SettleCareMeeting.Validator validator, ViewCare.Handler care, StepTools tools)
    : CareMeetingPage<SettleCareMeeting.Command>(CareMeetingState.Planned, validator, care, tools)
{
    public override string Heading => "Zorgoverleg afronden";

    protected override string JustDone => ViewCareModel.MeetingSettled;

    protected override SettleCareMeeting.Command Begin() => new() { Meeting = Chosen };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
