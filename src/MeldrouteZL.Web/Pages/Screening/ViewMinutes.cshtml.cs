using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Screening;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Screening;

/// <summary>The minutes and the decision list of a meeting, to read and to print, from the moment it closes.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.TableSecretary, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ViewMinutesModel(ViewMeeting.Handler meetings, Regions regions, TimeProvider clock) : PageModel
{
    public MeetingView View { get; private set; } = null!;

    public IReadOnlyList<MinutesPart> Parts { get; private set; } = [];

    public string? RefusalText { get; private set; }

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await meetings.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        View = found;
        if (!found.Meeting.Stage.IsOver())
        {
            (RefusalText, Response.StatusCode) = (RefusalTexts.Of(Refusal.MeetingNotOver), StatusCodes.Status409Conflict);
            return Page();
        }

        Parts = MinutesDocument.Of(found, (await regions.GetAsync(actor.RegionId, cancel)).Get(actor.OrganisationId).Name, clock.GetUtcNow());
        return Page();
    }
}
