using System.Globalization;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class StartIntakeModel(StartIntake.Handler handler, StartIntake.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<StartIntake.Command>(TrajectoryStep.StartIntake, handler, validator, trajectories, tools), IIntakeForm
{
    IntakeInput IIntakeForm.Input => Input;

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    protected override StartIntake.Command Begin() => new() { Minor = TrajectoryTexts.AnswerOf(Trajectory.Profile.IsMinor) };

    protected override async Task PrepareAsync(CancellationToken cancel) => Municipalities =
    [
        .. (await Tools.Regions.GetAsync(Actor.RegionId, cancel)).Organisations.Where(o => o.Kind == OrganisationKind.Municipality)
            .OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.ToString(CultureInfo.InvariantCulture))),
    ];
}
