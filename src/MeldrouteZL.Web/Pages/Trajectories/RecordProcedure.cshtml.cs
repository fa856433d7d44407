using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Trajectories;

public sealed class RecordProcedureModel(RecordProcedure.Handler handler, RecordProcedure.Validator validator, FindTrajectory.Handler trajectories, StepTools tools)
    : TrajectoryStepPage<RecordProcedure.Command>(TrajectoryStep.RecordProcedure, handler, validator, trajectories, tools)
{
    /// <summary>The procedure of the checklist that was chosen.</summary>
    [BindProperty(Name = "welke", SupportsGet = true)]
    public string? Which { get; set; }

    /// <summary>The procedures that are for this person.</summary>
    public IReadOnlyList<SelectListItem> Procedures => [.. Domain.Trajectories.Procedures.For(Trajectory.Profile).Select(p => new SelectListItem(TrajectoryTexts.Of(p), $"{p}"))];

    protected override RecordProcedure.Command Begin() => new() { Procedure = Enum.TryParse<Procedure>(Which, out var which) && Enum.IsDefined(which) ? which : null };
}
