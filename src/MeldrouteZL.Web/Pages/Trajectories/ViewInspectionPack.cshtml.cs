using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>What the client was given to read, as it was released: a sheet to print.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ViewInspectionPackModel(ViewClientRights.Handler rights, Regions regions) : PageModel
{
    public ClientRightsView Rights { get; private set; } = null!;

    /// <summary>The one that was asked for, or the latest; null when none was released.</summary>
    public InspectionPack? Pack { get; private set; }

    /// <summary>The name of the care coordination.</summary>
    public string Organisation { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string nummer, Guid? keuze, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await rights.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (Rights, Organisation) = (found, (await regions.GetAsync(actor.RegionId, cancel)).Get(actor.OrganisationId).Name);
        Pack = found.Packs.FirstOrDefault(p => p.State == PackState.Released && (keuze is null || p.Id == keuze));
        return Page();
    }
}
