using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>Where somebody is: the only page that shows it, for who placed (R136). That it was opened is recorded.</summary>
public sealed class ViewShelterLocationModel(ViewShelterLocation.Handler handler) : PageModel
{
    public ShelterLocationView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        if (await handler.Handle(nummer, User.Actor(), cancel) is not { } found)
        {
            return NotFound();
        }

        View = found;
        return Page();
    }
}
