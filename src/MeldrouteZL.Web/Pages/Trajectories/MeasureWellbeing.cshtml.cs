using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Keeps how the victim says it is going.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class MeasureWellbeingModel(MeasureWellbeing.Handler handler, MeasureWellbeing.Validator validator, ViewCare.Handler care, StepTools tools)
    : CarePage<MeasureWellbeing.Command>(validator, care, tools)
{
    public override string Heading => "Vragen hoe het gaat";

    protected override string JustDone => ViewCareModel.WellbeingMeasured;

    protected override MeasureWellbeing.Command Begin() => new() { On = DutchTime.DateOf(Now) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
