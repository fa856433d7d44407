using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>One trajectory: where it stands, the plan, what happened, what may be done now.</summary>
public sealed class ViewTrajectoryModel(ViewTrajectory.Handler trajectories, TimeProvider clock) : PageModel
{
    private static readonly TrajectoryStage[] Stages = Enum.GetValues<TrajectoryStage>();

    private static readonly TrajectoryStep[] Recorded =
        [TrajectoryStep.RecordBasis, TrajectoryStep.ReviseFacts, TrajectoryStep.SetMonitoring, TrajectoryStep.RecordContact, TrajectoryStep.RecordProcedure, TrajectoryStep.RecordReflection];

    private static readonly TrajectoryStep[] Shown = [TrajectoryStep.SetMonitoring, TrajectoryStep.RecordContact, TrajectoryStep.RecordProcedure, TrajectoryStep.RecordReflection];

    public TrajectoryView View { get; private set; } = null!;

    /// <summary>What was just done, when the person comes from a step.</summary>
    public string? Done { get; private set; }

    public Trajectory Trajectory => View.Trajectory;

    // A pause is no step on the way: it stands on the bar only while it lasts.
    public IReadOnlyList<StageBarItem> StageBar => Stages.Where(s => s != TrajectoryStage.OnHold || s == Trajectory.Stage)
        .Select(s => new StageBarItem(RouteTexts.Of(s), s < Trajectory.Stage ? StageBarState.Done : s == Trajectory.Stage ? StageBarState.Current : StageBarState.Ahead))
        .ToList();

    /// <summary>The steps on the way; what is recorded on the way has a button where it is shown.</summary>
    public IReadOnlyList<(string Text, string Address)> Steps => View.Steps.Where(s => !Recorded.Contains(s)).Select(s => (RouteTexts.Of(s), AddressOf(s))).ToList();

    // Contacts, procedures and monitoring are shown with what was recorded.
    public IReadOnlyList<TimelineItem> Timeline => Trajectory.History.Where(h => !Shown.Contains(h.Step)).OrderByDescending(h => h.At)
        .Select(h => new TimelineItem(h.At, RouteTexts.Of(h.Step), DetailOf(h), WhoOf(h)))
        .ToList();

    /// <summary>What must still be done before the support can start; nothing once it did.</summary>
    public IReadOnlyList<string> Missing => Trajectory.Stage is TrajectoryStage.Registered or TrajectoryStage.Intake ? Trajectory.StartRefusals.Select(r => RefusalTexts.Of(r)).ToList() : [];

    public DateOnly Today => DutchDate.DayOf(clock.GetUtcNow());

    /// <summary>Whether this person may take this step now.</summary>
    public bool May(TrajectoryStep step) => View.Steps.Contains(step);

    public string AddressOf(TrajectoryStep step) => $"/trajecten/{Trajectory.Number}/{StepAddress.Of(step)}";

    public string NameOf(Guid user) => View.Names.GetValueOrDefault(user, "");

    public async Task<IActionResult> OnGetAsync(string nummer, string? gedaan, CancellationToken cancel)
    {
        if (await trajectories.Handle(nummer, User.Actor(), clock.GetUtcNow(), cancel) is not { } found)
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
    private string? DetailOf(TrajectoryHistory step) => step.Step switch
    {
        TrajectoryStep.Close => Trajectory.Result,
        TrajectoryStep.ProposeDestruction when Trajectory.DestructionGround is { } ground => RouteTexts.Of(ground),
        _ => Trajectory.Stage < TrajectoryStage.Shielded ? step.Reason?.Text : null,
    };
}
