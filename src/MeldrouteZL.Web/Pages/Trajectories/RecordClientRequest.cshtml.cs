using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Records what the client asks about what is written of them.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class RecordClientRequestModel(RecordClientRequest.Handler handler, RecordClientRequest.Validator validator, ViewClientRights.Handler rights, StepTools tools)
    : RightsPage<RecordClientRequest.Command>(validator, rights, tools)
{
    public override string Heading => "Verzoek van de cliënt vastleggen";

    protected override string JustDone => ViewClientRightsModel.RequestRecorded;

    protected override RecordClientRequest.Command Begin() => new() { ReceivedOn = DutchTime.DateOf(Now) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
