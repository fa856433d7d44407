using System.ComponentModel.DataAnnotations;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

[AllowAnonymous]
[RequestSizeLimit(FormBodies.MaxSmallSize)]
public sealed class SignInModel(UserManager<Application.Accounts.Account> accounts, ChooseMembership.Handler memberships, TimeProvider clock, IHostEnvironment environment) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Vul uw e-mailadres in.")]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Vul uw wachtwoord in.")]
    public string? Password { get; set; }

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>The demo persons; empty outside Development.</summary>
    public IReadOnlyList<DemoPersona> Personas => environment.IsDevelopment() ? DemoPersonas.All : [];

    public void OnGet()
    {
        // Only shows the form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var acting = await FindAsync(cancel);
        if (acting.Count == 0)
        {
            ModelState.AddModelError(nameof(Email), "Aanmelden is niet gelukt. Controleer uw e-mailadres en wachtwoord, of vraag uw functioneel beheerder.");
            return Page();
        }

        await HttpContext.ActAsAsync(acting[0]);
        return LocalRedirect(acting.Count > 1 ? "/account/rol" : LocalAddress.Or(Terug, "/"));
    }

    // One answer for every reason, and the same work: who guesses must not learn which accounts exist.
    private async Task<IReadOnlyList<ActingMembership>> FindAsync(CancellationToken cancel)
    {
        var account = await accounts.FindByEmailAsync(Email!);
        if (account is null)
        {
            accounts.PasswordHasher.HashPassword(new Application.Accounts.Account { DisplayName = "" }, Password!);
            return [];
        }

        if (await accounts.IsLockedOutAsync(account) || !await accounts.CheckPasswordAsync(account, Password!))
        {
            await accounts.AccessFailedAsync(account);
            return [];
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return await memberships.ListAsync(account.Id, clock.GetUtcNow(), cancel);
    }
}
