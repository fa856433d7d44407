using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>One text that care coordination shares with the house, as long as it does.</summary>
[ForRoles(Role.ProcessDirector)]
public sealed class ViewShareModel(ViewShare.Handler handler, TimeProvider clock) : PageModel
{
    public ShareView Share { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid nummer, CancellationToken cancel)
    {
        if (await handler.Handle(nummer, User.Actor(), clock.GetUtcNow(), cancel) is not { } found)
        {
            return NotFound();
        }

        Share = found;
        return Page();
    }
}
