using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>The trajectories of a care coordination: to everybody else this page does not exist (R124).</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ListTrajectoriesModel(ListTrajectories.Handler trajectories, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "na", SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The part of the region in which the responsible municipality lies; "None" for those without one.</summary>
    [BindProperty(Name = "gebied", SupportsGet = true)]
    public string? Territory { get; set; }

    public TrajectoryList List { get; private set; } = null!;

    /// <summary>The territory that was asked for; null for all.</summary>
    public Subregions? Asked => Enum.TryParse<Subregions>(Territory, out var asked) && Enum.IsDefined(asked) && asked != Subregions.All ? asked : null;

    /// <summary>The parts to choose from.</summary>
    public static IReadOnlyList<Subregions> Parts { get; } = [.. Enum.GetValues<Subregions>().Where(p => p is not (Subregions.None or Subregions.All))];

    public KeysetPager Pager => new(
        After is null ? null : $"/trajecten{Filter('?')}", List.Next is { } next ? $"/trajecten?na={next.Token}{Filter('&')}" : null,
        List.Rows.Count == 1 ? "1 traject op deze pagina" : $"{List.Rows.Count} trajecten op deze pagina");

    public async Task OnGetAsync(CancellationToken cancel) =>
        List = await trajectories.Handle(TrajectoryPosition.Parse(After), Asked, User.Actor(), clock.GetUtcNow(), cancel);

    /// <summary>What is late in a trajectory; null when nothing is.</summary>
    public IHtmlContent? LateOf(TrajectoryRow row)
    {
        var late = row.Clocks.Select(c => c.UrgencyOn(DutchDate.DayOf(clock.GetUtcNow()))).Where(u => u != ClockUrgency.Ahead).ToList();
        return late.Count == 0 ? null : StatusBadge.For(late.Contains(ClockUrgency.Loud) ? BadgeKind.Danger : BadgeKind.Warning, $"{late.Count} te laat");
    }

    private string Filter(char first) => Asked is { } asked ? $"{first}gebied={asked}" : "";
}
