using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>What runs out in the trajectories of a care coordination, and who waits on whom. To everybody else this page does not exist (R124).</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ListClocksModel(ListClocks.Handler clocks, Regions regions, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ClockRow> Rows { get; private set; } = [];

    public Region Region { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await clocks.Handle(User.Actor(), clock.GetUtcNow(), cancel);
        Region = await regions.GetAsync(User.Actor().RegionId, cancel);
    }

    /// <summary>How loudly a clock strikes, in a colour and a word.</summary>
    public static IHtmlContent BadgeOf(ClockUrgency urgency) => StatusBadge.For(
        urgency switch { ClockUrgency.Loud => BadgeKind.Danger, ClockUrgency.Late => BadgeKind.Warning, ClockUrgency.Ahead => BadgeKind.Neutral }, TrajectoryTexts.Of(urgency));
}
