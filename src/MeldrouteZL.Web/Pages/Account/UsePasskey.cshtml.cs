using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Signs in with a passkey: device and person in one step, so that no code follows.</summary>
[AllowAnonymous]
public sealed class UsePasskeyModel(Passkeys passkeys, Attempts attempts, Arrival arrival, SignInDesk desk) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Terug { get; set; }

    public void OnGet()
    {
        // Only shows the form.
    }

    /// <summary>What the browser is asked; called by the script of the page. Who is signed in already goes on as they are.</summary>
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        if (User.FindActor() is not null)
        {
            return NotFound();
        }

        return await attempts.AllowAsync([Attempts.OfNetwork(HttpContext.Connection.RemoteIpAddress)], cancel)
            ? Content(await passkeys.AskAsync(HttpContext), "application/json")
            : StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isAsked = HttpContext.FindLiveSession()?.Stage == SessionStage.PasskeyAsked;
        if (isAsked && !string.IsNullOrEmpty(Answer) && await passkeys.AnswerAsync(HttpContext, Answer) is { } account
            && await arrival.SignInAsync(HttpContext, account.Id, SignInMethod.Passkey, Terug) is { } next)
        {
            return LocalRedirect(next);
        }

        await desk.RefuseAsync(HttpContext, null, SignInMethod.Passkey);
        return this.Refuse(nameof(Answer), "Aanmelden met deze passkey is niet gelukt. Probeer het opnieuw, of gebruik uw wachtwoord en de code.", StatusCodes.Status400BadRequest);
    }
}
