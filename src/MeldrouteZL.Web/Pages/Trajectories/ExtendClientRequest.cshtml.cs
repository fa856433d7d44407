using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Takes the longer term for the answer to a client.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ExtendClientRequestModel(ExtendClientRequest.Handler handler, ExtendClientRequest.Validator validator, ViewClientRights.Handler rights, StepTools tools)
    : RightsPage<ExtendClientRequest.Command>(validator, rights, tools)
{
    public override string Heading => "Termijn verlengen";

    protected override string JustDone => ViewClientRightsModel.RequestExtended;

    protected override bool Fits(ClientRequest request) => request.Kind != ClientRequestKind.Destruction && request.ExtendedBecause is null;

    protected override ExtendClientRequest.Command Begin() => new() { Request = Chosen };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
