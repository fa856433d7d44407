using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Plans a care meeting.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class PlanCareMeetingModel(PlanCareMeeting.Handler handler, PlanCareMeeting.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<PlanCareMeeting.Command>(validator, care, tools)
{
    public override string Heading => "Zorgoverleg plannen";

    protected override string JustDone => ViewCareModel.MeetingPlanned;

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
