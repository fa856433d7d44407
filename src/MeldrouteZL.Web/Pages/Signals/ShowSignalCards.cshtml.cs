using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Signals;

/// <summary>The empty signal cards of the region, to read and to print (R60).</summary>
public sealed class ShowSignalCardsModel(Regions regions, TimeProvider clock) : PageModel
{
    public IReadOnlyList<IGrouping<IndicatorGroup, Indicator>> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = DutchTime.DateOf(clock.GetUtcNow());
        var region = await regions.GetAsync(User.Actor().RegionId, cancel);
        Cards = region.Indicators.Where(i => i.IsValidOn(today)).OrderBy(i => i.Code).GroupBy(i => i.Group).ToList();
    }
}
