using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>Keeps to whom a bottleneck was escalated.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class EscalateBottleneckModel(EscalateBottleneck.Handler handler, EscalateBottleneck.Validator validator, ListBottlenecks.Handler bottlenecks, StepTools tools)
    : BottleneckPage<EscalateBottleneck.Command>(validator, bottlenecks, tools)
{
    protected override string JustDone => ListBottlenecksModel.Escalated;

    protected override EscalateBottleneck.Command Begin() => new() { Bottleneck = Chosen, On = DutchTime.DateOf(Now) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
