using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Web.Pages.Public;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>A sheet to give to the client, in a language they understand: what is written down, who reads it, what they may ask (R128). Nothing of the client stands on it.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ViewClientSheetModel(FindTrajectory.Handler trajectories, Regions regions) : PageModel
{
    public string Number { get; private set; } = "";

    /// <summary>The name of the care coordination.</summary>
    public string Organisation { get; private set; } = "";

    public ReportLanguage Language { get; private set; }

    public ClientSheetTexts Text => ClientSheetTexts.In(Language);

    public async Task<IActionResult> OnGetAsync(string nummer, string? taal, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await trajectories.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (Number, Organisation) = (found.Trajectory.Number, (await regions.GetAsync(actor.RegionId, cancel)).Get(actor.OrganisationId).Name);
        Language = PublicTexts.Spoken.FirstOrDefault(l => PublicTexts.TagOf(l) == taal, ReportLanguage.Dutch);
        return Page();
    }
}
