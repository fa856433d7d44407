using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>Keeps a bottleneck.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ReportBottleneckModel(ReportBottleneck.Handler handler, ReportBottleneck.Validator validator, StepTools tools) : CareNetworkPage<ReportBottleneck.Command>(validator, tools)
{
    protected override string JustDone => ListBottlenecksModel.Reported;

    protected override ReportBottleneck.Command Begin() => new() { SeenOn = DutchTime.DateOf(Now) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target.FormKey, Input, Actor, Now, cancel);
}
