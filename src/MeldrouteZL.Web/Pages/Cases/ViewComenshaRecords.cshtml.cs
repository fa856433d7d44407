using System.Text;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>What the reader's organisation sent to CoMensha: to read, to print, and one by one as a file. That a file was taken along is recorded.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ViewComenshaRecordsModel(ViewComenshaRecords.Handler handler) : PageModel
{
    public const string Slug = "comensha-verstuurd";

    public ComenshaRecordsOfCase Records { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string nummer, short? slachtoffer, short? versie, CancellationToken cancel)
    {
        var actor = User.Actor();
        if (slachtoffer is { } ordinal && versie is { } version)
        {
            if (await handler.TakeAlongAsync(nummer, ordinal, version, actor, cancel) is not { } sent)
            {
                return NotFound();
            }

            // Named by the pseudonym: the file leaves the organisation, and no number of a case with it.
            return File(Encoding.UTF8.GetBytes(sent.Document), "application/json", $"comensha-{sent.Reference}-{sent.Version}.json");
        }

        if (await handler.Handle(nummer, actor, cancel) is not { } found)
        {
            return NotFound();
        }

        Records = found;
        return Page();
    }
}
