using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>The trajectories of a care coordination: to everybody else this page does not exist (R124).</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ListTrajectoriesModel(ListTrajectories.Handler trajectories) : PageModel
{
    [BindProperty(Name = "na", SupportsGet = true)]
    public string? After { get; set; }

    public TrajectoryList List { get; private set; } = null!;

    public KeysetPager Pager => new(
        After is null ? null : "/trajecten", List.Next is { } next ? $"/trajecten?na={next.Token}" : null,
        List.Rows.Count == 1 ? "1 traject op deze pagina" : $"{List.Rows.Count} trajecten op deze pagina");

    public async Task OnGetAsync(CancellationToken cancel) =>
        List = await trajectories.Handle(TrajectoryPosition.Parse(After), User.Actor(), cancel);
}
