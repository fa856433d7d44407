using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>How the class of each victim came about, for who reads the facts of the case.</summary>
public sealed class ViewClassificationModel(ViewClassification.Handler handler, Regions regions) : PageModel
{
    public string Number { get; private set; } = "";

    public IReadOnlyList<ClassVersion> Versions { get; private set; } = [];

    public Region Region { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nummer, CancellationToken cancel)
    {
        if (await handler.Handle(nummer, User.Actor(), cancel) is not { } versions)
        {
            return NotFound();
        }

        (Number, Versions) = (nummer, versions);
        Region = await regions.GetAsync(User.Actor().RegionId, cancel);
        return Page();
    }
}
