using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>Counts advice to a professional.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class RecordProfessionalAdviceModel(RecordProfessionalAdvice.Handler handler, RecordProfessionalAdvice.Validator validator, StepTools tools)
    : CareNetworkPage<RecordProfessionalAdvice.Command>(validator, tools)
{
    protected override string JustDone => ListBottlenecksModel.Advised;

    protected override RecordProfessionalAdvice.Command Begin() => new() { On = DutchTime.DateOf(Now) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
