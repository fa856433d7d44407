using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Who has a code of the administrator chooses a password, and goes on to the second step like anybody else.</summary>
[AllowAnonymous]
public sealed class ChoosePasswordModel(AccountLinks links, SecondStep second, LeakedPasswords leaked, Attempts attempts, SignInDesk desk, TimeProvider clock) : PageModel
{
    private const string NoCode = "Deze code klopt niet, of werkt niet meer. Vraag uw functioneel beheerder om een nieuwe.";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    // Who is signed in changes their password elsewhere, with a proof of who they are.
    public IActionResult OnGet() => User.FindActor() is null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.FindActor() is not null)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        if (!await attempts.AllowAsync([Attempts.OfNetwork(HttpContext.Connection.RemoteIpAddress)], cancel))
        {
            return this.Refuse(nameof(Password), SignInAnswers.TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (await links.FindAsync(Code, now, cancel) is not { } account)
        {
            return this.Refuse(nameof(Code), NoCode, StatusCodes.Status400BadRequest);
        }

        if ((PasswordRules.Refuse(Password ?? "", account.Email, account.DisplayName, account.Organisations) ?? leaked.Refuse(Password ?? "")) is { } why)
        {
            return this.Refuse(nameof(Password), why, StatusCodes.Status400BadRequest);
        }

        if (Password != Again)
        {
            return this.Refuse(nameof(Again), "De twee wachtwoorden zijn niet gelijk.", StatusCodes.Status400BadRequest);
        }

        if (!await links.UseAsync(Code!, account, Password!, now, cancel))
        {
            return this.Refuse(nameof(Code), NoCode, StatusCodes.Status400BadRequest);
        }

        var isSetUp = await second.IsSetUpAsync(account.UserId, cancel);
        await desk.HalfWayAsync(HttpContext, account.UserId, isSetUp ? SessionStage.NeedsCode : SessionStage.MustEnrol, SignInMethod.PasswordAndCode, isSetUp ? null : second.Propose());
        return LocalRedirect(isSetUp ? "/account/code" : "/account/code-instellen");
    }
}
