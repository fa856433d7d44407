using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Where a person is signed in, and a way to end that.</summary>
[FreshProof(OnSending = true)]
public sealed class ListSessionsModel(Sessions sessions, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>The session of this request.</summary>
    public Guid Current => HttpContext.LiveSession().Id;

    /// <summary>What was done just before.</summary>
    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? Done { get; set; }

    private Guid UserId => User.Actor().UserId;

    public async Task OnGetAsync(CancellationToken cancel) => Sessions = await sessions.ListAsync(UserId, clock.GetUtcNow(), cancel);

    /// <summary>Ends one session, or all but this one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? session, CancellationToken cancel)
    {
        if (session is not { } one)
        {
            await sessions.EndAllAsync(UserId, except: Current, cancel);
        }
        else if (one == Current || !await sessions.EndAsync(one, UserId, cancel))
        {
            return NotFound();
        }

        return LocalRedirect("/account/sessies?gedaan=beeindigd");
    }
}
