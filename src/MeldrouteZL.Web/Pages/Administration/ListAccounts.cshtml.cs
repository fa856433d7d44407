using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Administration;

/// <summary>The accounts of the region.</summary>
[ForRoles(Role.FunctionalAdministrator)]
[FreshProof(OnSending = true)]
public sealed class ListAccountsModel(ListAccounts.Handler handler, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ListedAccount> Accounts { get; private set; } = [];

    /// <summary>The code that was made just now; shown once.</summary>
    public OneTimeCode? Code { get; private set; }

    /// <summary>What was done just before.</summary>
    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>Whether the region has one privacy officer or none: then nobody judges an emergency access.</summary>
    public bool LacksOfficer => Accounts.Count(a => !a.IsDisabled && a.Roles.Any(r => r.Role == Role.PrivacyOfficer)) < 2;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostLinkAsync(Guid account, CancellationToken cancel) =>
        await ShowAsync(await handler.LinkAsync(account, User.Actor(), clock.GetUtcNow(), cancel), cancel);

    public async Task<IActionResult> OnPostStartAnewAsync(Guid account, CancellationToken cancel) =>
        await ShowAsync(await handler.StartAnewAsync(account, User.Actor(), clock.GetUtcNow(), cancel), cancel);

    public async Task<IActionResult> OnPostEndSessionsAsync(Guid account, CancellationToken cancel) =>
        await handler.EndSessionsAsync(account, User.Actor(), cancel) ? LocalRedirect("/beheer/accounts?gedaan=sessies") : NotFound();

    public Task<IActionResult> OnPostDisableAsync(Guid account, CancellationToken cancel) => ChangeAsync(account, disable: true, cancel);

    public Task<IActionResult> OnPostEnableAsync(Guid account, CancellationToken cancel) => ChangeAsync(account, disable: false, cancel);

    private async Task<IActionResult> ChangeAsync(Guid account, bool disable, CancellationToken cancel) =>
        await handler.DisableAsync(account, disable, User.Actor(), clock.GetUtcNow(), cancel) ? LocalRedirect($"/beheer/accounts?gedaan={(disable ? "uit" : "aan")}") : NotFound();

    private async Task<IActionResult> ShowAsync(string? code, CancellationToken cancel)
    {
        if (code is null)
        {
            return NotFound();
        }

        Code = OneTimeCode.Of(Request, code);
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel) => Accounts = await handler.ListAsync(User.Actor(), clock.GetUtcNow(), cancel);
}
