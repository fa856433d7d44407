using MeldrouteZL.Application.Screening;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Web.Display;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>The meetings of the table, and for a care coordinator the clocks of trajectories, for a calendar, by the secret address that a member made. Without a good one it does not exist.</summary>
[AllowAnonymous]
public sealed class CalendarFeedModel(ReadCalendar.Handler calendar, ReadClockCalendar.Handler clocks, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? sleutel, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await calendar.Handle(sleutel, now, cancel) is { } meetings
            ? Content(CalendarText.Of(meetings, SiteAddress.Of(Request, "/screening"), now, await clocks.Handle(sleutel, now, cancel)), CalendarText.ContentType)
            : NotFound();
    }
}
