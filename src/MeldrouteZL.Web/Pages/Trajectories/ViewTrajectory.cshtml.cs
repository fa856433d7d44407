using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>One trajectory: where it stands, the plan, what happened, what may be done now.</summary>
public sealed class ViewTrajectoryModel(ViewTrajectory.Handler trajectories) : PageModel
{
    private static readonly TrajectoryStage[] Stages = Enum.GetValues<TrajectoryStage>();

    public TrajectoryView View { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from a step.</summary>
    public string? Done { get; private set; }

    public Trajectory Trajectory => View.Trajectory;

    public IReadOnlyList<StageBarItem> StageBar => Stages
        .Select(s => new StageBarItem(RouteTexts.Of(s), s < Trajectory.Stage ? StageBarState.Done : s == Trajectory.Stage ? StageBarState.Current : StageBarState.Ahead))
        .ToList();

    public IReadOnlyList<(string Text, string Address)> Steps =>
        View.Steps.Select(s => (RouteTexts.Of(s), $"/trajecten/{Trajectory.Number}/{StepAddress.Of(s)}")).ToList();

    public IReadOnlyList<TimelineItem> Timeline => Trajectory.History.OrderByDescending(h => h.At)
        .Select(h => new TimelineItem(h.At, RouteTexts.Of(h.Step), DetailOf(h.Step), WhoOf(h)))
        .ToList();

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        if (await trajectories.Handle(nummer, User.Actor(), cancel) is not { } found)
        {
            return NotFound();
        }

        View = found;
        Done = Enum.GetValues<TrajectoryStep>().Where(s => gedaan is not null && StepAddress.Of(s) == gedaan).Select(s => $"Vastgelegd: {RouteTexts.Of(s).ToLowerInvariant()}.").FirstOrDefault();
        return Page();
    }

    // The clock is nobody with a name.
    private string WhoOf(TrajectoryHistory step) => View.Names.TryGetValue(step.UserId, out var name) ? $"{name}, {RouteTexts.Of(step.Role)}" : RouteTexts.Of(step.Role);

    // What came of it stands with the step that ended it; of a proposal the latest counts.
    private string? DetailOf(TrajectoryStep step) => step switch
    {
        TrajectoryStep.Close => Trajectory.Result,
        TrajectoryStep.ProposeDestruction when Trajectory.DestructionGround is { } ground => RouteTexts.Of(ground),
        _ => null,
    };
}
