using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>The minutes as a document to keep. That they were taken along is recorded.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class DownloadMinutesModel(ViewMeeting.Handler meetings, Regions regions, TimeProvider clock) : PageModel
{
    public ScreeningMeeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await meetings.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        Meeting = found.Meeting;
        if (!Meeting.Stage.IsOver())
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var taken = (await meetings.TakeAlongAsync(nummer, actor, cancel))!;
        var reader = (await regions.GetAsync(actor.RegionId, cancel)).Get(actor.OrganisationId).Name;
        return File(OpenDocument.Of(MinutesDocument.Of(taken, reader, clock.GetUtcNow())), OpenDocument.ContentType, $"screeningstafel-{MeetingKey.Of(Meeting.Date)}.odt");
    }
}
