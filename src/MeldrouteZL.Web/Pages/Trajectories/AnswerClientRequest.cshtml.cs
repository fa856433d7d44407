using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Writes down what the client is answered.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class AnswerClientRequestModel(AnswerClientRequest.Handler handler, AnswerClientRequest.Validator validator, ViewClientRights.Handler rights, StepTools tools)
    : RightsPage<AnswerClientRequest.Command>(validator, rights, tools)
{
    public override string Heading => "Verzoek beantwoorden";

    protected override string JustDone => ViewClientRightsModel.RequestAnswered;

    protected override AnswerClientRequest.Command Begin() => new() { Request = Chosen };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
