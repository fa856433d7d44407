using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>New recovery codes instead of those that were used or lost.</summary>
[FreshProof]
public sealed class RenewRecoveryCodesModel(SecondStep second, AuditLog log) : PageModel
{
    public bool HasApp { get; private set; }

    public int Left { get; private set; }

    /// <summary>Shown once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var userId = User.Actor().UserId;
        (HasApp, Left) = (await second.IsSetUpAsync(userId, cancel), await second.CodesLeftAsync(userId, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await log.RecordAsync(User.Actor(), Act.Take("RenewRecoveryCodes", AuditObject.None, null), AuditResult.Done, cancel);
        if (await second.RenewCodesAsync(User.Actor().UserId, cancel) is not { } codes)
        {
            return NotFound();
        }

        RecoveryCodes = codes;
        return Page();
    }
}
