using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Audit;

/// <summary>Who opened a case and what they did, for its owner.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ListViewsOfCaseModel(ListViewsOfCase.Handler visits, Regions regions) : PageModel
{
    [BindProperty(Name = "voor", SupportsGet = true)]
    public long? Before { get; set; }

    public CaseVisits Visits { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public KeysetPager Pager => new(
        Before is null ? null : $"/casussen/{Visits.Number}/inzagen", Visits.Next is { } next ? $"/casussen/{Visits.Number}/inzagen?voor={next}" : null,
        Visits.Rows.Count == 1 ? "1 regel op deze pagina" : $"{Visits.Rows.Count} regels op deze pagina");

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (await visits.Handle(nummer, ModelState.IsValid ? Before : null, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        (Visits, Region) = (found, await regions.GetAsync(actor.RegionId, cancel));
        return Page();
    }
}
