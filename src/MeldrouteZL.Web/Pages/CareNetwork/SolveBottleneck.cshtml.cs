using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.CareNetwork;

/// <summary>Keeps how a bottleneck was solved.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class SolveBottleneckModel(SolveBottleneck.Handler handler, SolveBottleneck.Validator validator, ListBottlenecks.Handler bottlenecks, StepTools tools)
    : BottleneckPage<SolveBottleneck.Command>(validator, bottlenecks, tools)
{
    protected override string JustDone => ListBottlenecksModel.Solved;

    protected override SolveBottleneck.Command Begin() => new() { Bottleneck = Chosen, On = DutchTime.DateOf(Now) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
