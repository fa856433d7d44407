using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Picks the membership a person acts in.</summary>
public sealed class ChooseMembershipModel(ChooseMembership.Handler memberships, SignInDesk desk, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ActingMembership> Memberships { get; private set; } = [];

    /// <summary>The membership the person acts in now.</summary>
    public Guid Current => User.Actor().MembershipId;

    public async Task OnGetAsync(CancellationToken cancel) => Memberships = await ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid membership, CancellationToken cancel)
    {
        if ((await ListAsync(cancel)).FirstOrDefault(m => m.Actor.MembershipId == membership) is not { } chosen)
        {
            return NotFound();
        }

        await desk.ActAsAsync(HttpContext, chosen);
        return LocalRedirect("/");
    }

    private Task<IReadOnlyList<ActingMembership>> ListAsync(CancellationToken cancel) =>
        memberships.ListAsync(User.Actor().UserId, clock.GetUtcNow(), cancel);
}
