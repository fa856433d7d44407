using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Referrals;

/// <summary>The file of the weighing team or a house about one referral: to read or to print.</summary>
[ForRoles(Role.WeighingTeamMember, Role.ProcessDirector)]
public sealed class ViewHouseFileModel(ReadHouseFile.Handler files, Regions regions, TimeProvider clock) : PageModel
{
    public HouseFile Dossier { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public Referral Referral => Dossier.Header.Referral;

    /// <summary>The plan, where there is one; in a file nothing is changed.</summary>
    public PlanShown? Plan => Dossier.Plan is { } plan ? new PlanShown(plan, Region, DutchTime.DateOf(clock.GetUtcNow()), MayWrite: false) : null;

    public async Task<IActionResult> OnGetAsync(Guid nummer, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await files.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (Dossier, Region) = (found, await regions.GetAsync(actor.RegionId, cancel));
        return Page();
    }

    public string NameOf(int organisationId) => Region.Get(organisationId).Name;
}
