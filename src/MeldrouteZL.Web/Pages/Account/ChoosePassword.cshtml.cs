using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Who has a link chooses a password, and goes on to the second step like anybody else.</summary>
[AllowAnonymous]
public sealed class ChoosePasswordModel(AccountLinks links, SecondStep second, Attempts attempts, SignInDesk desk, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await links.FindAsync(Link, clock.GetUtcNow(), cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!await attempts.AllowAsync([Attempts.OfNetwork(HttpContext.Connection.RemoteIpAddress)], cancel))
        {
            return this.Refuse(nameof(Password), SignInAnswers.TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (await links.FindAsync(Link, now, cancel) is not { } account)
        {
            return NotFound();
        }

        if (PasswordRules.Refuse(Password ?? "", account.Email, account.DisplayName, account.Organisations) is { } why)
        {
            return this.Refuse(nameof(Password), why, StatusCodes.Status400BadRequest);
        }

        if (Password != Again)
        {
            return this.Refuse(nameof(Again), "De twee wachtwoorden zijn niet gelijk.", StatusCodes.Status400BadRequest);
        }

        if (!await links.UseAsync(Link!, account, Password!, now, cancel))
        {
            return NotFound();
        }

        var isSetUp = await second.IsSetUpAsync(account.UserId, cancel);
        await desk.HalfWayAsync(HttpContext, account.UserId, isSetUp ? SessionStage.NeedsCode : SessionStage.MustEnrol, SignInMethod.PasswordAndCode, isSetUp ? null : second.Propose());
        return LocalRedirect(isSetUp ? "/account/code" : "/account/code-instellen");
    }
}
