using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Picks the membership a person acts in, or the role they practise.</summary>
public sealed class ChooseMembershipModel(ChooseMembership.Handler memberships, Practise.Handler practice, Regions regions, SignInDesk desk, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ActingMembership> Memberships { get; private set; } = [];

    /// <summary>The roles the person may practise; none where practising is switched off.</summary>
    public IReadOnlyList<ActingMembership> Practices { get; private set; } = [];

    /// <summary>After how long what is practised is cleared away, in words.</summary>
    public string Kept { get; private set; } = "";

    /// <summary>The membership the person acts in now, or which they practise.</summary>
    public Guid Current => User.Actor().MembershipId;

    public bool IsPractising => HttpContext.IsPractising();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Memberships = await ListAsync(cancel);
        Practices = await practice.ListAsync(User.Actor().UserId, clock.GetUtcNow(), cancel);
        if (Practices is [var any, ..])
        {
            Kept = TermTexts.Of((await regions.GetAsync(any.Actor.RegionId, cancel)).Terms.Of(TermKind.PracticeClearing, DutchTime.DateOf(clock.GetUtcNow())));
        }
    }

    public async Task<IActionResult> OnPostAsync(Guid membership, CancellationToken cancel)
    {
        if ((await ListAsync(cancel)).FirstOrDefault(m => m.Actor.MembershipId == membership) is not { } chosen)
        {
            return NotFound();
        }

        await desk.ActAsAsync(HttpContext, chosen);
        return LocalRedirect("/");
    }

    public async Task<IActionResult> OnPostPractiseAsync(Guid membership, CancellationToken cancel)
    {
        if (await practice.Handle(membership, User.Actor(), clock.GetUtcNow(), cancel) is not { } begun)
        {
            return NotFound();
        }

        await desk.ActAsAsync(HttpContext, begun);
        return LocalRedirect("/");
    }

    private Task<IReadOnlyList<ActingMembership>> ListAsync(CancellationToken cancel) =>
        memberships.ListAsync(User.Actor().UserId, clock.GetUtcNow(), cancel);
}
