using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Asks a person once more who they are, before a dangerous act.</summary>
public sealed class ProveAgainModel(
    SecondStep second, Passkeys passkeys, UserManager<Application.Accounts.Account> accounts, Attempts attempts, Sessions sessions, SignInDesk desk, TimeProvider clock, IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What the browser answers, where a passkey is used.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>A demo person has no phone; a click is their proof, in Development only.</summary>
    public bool IsDemo => environment.IsDevelopment() && HttpContext.LiveSession().Method == SignInMethod.Demo;

    public void OnGet()
    {
        // Only shows the form.
    }

    /// <summary>What the browser is asked; called by the script of the page.</summary>
    public async Task<IActionResult> OnPostAskAsync() => await accounts.FindByIdAsync(User.Actor().UserId.ToString("D")) is { } account
        ? Content(await passkeys.AskAgainAsync(HttpContext, account), "application/json")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var session = HttpContext.LiveSession();
        if (!string.IsNullOrEmpty(Answer))
        {
            if (await passkeys.AnswerAsync(HttpContext, Answer) is null)
            {
                await desk.RefuseAsync(HttpContext, session.UserId, SignInMethod.Passkey);
                return this.Refuse(nameof(Code), "Dat is niet gelukt. Probeer het opnieuw, of gebruik de code.", StatusCodes.Status400BadRequest);
            }
        }
        else if (!IsDemo)
        {
            if (string.IsNullOrWhiteSpace(Code))
            {
                return this.Refuse(nameof(Code), "Vul de code in.", StatusCodes.Status400BadRequest);
            }

            var limits = Attempts.OfCode(session.UserId!.Value, HttpContext.Connection.RemoteIpAddress);
            if (!await attempts.AllowAsync(limits, cancel))
            {
                return this.Refuse(nameof(Code), SignInAnswers.TooOften, StatusCodes.Status429TooManyRequests);
            }

            if (await second.UseAsync(session.UserId.Value, Code, clock.GetUtcNow(), cancel) is null)
            {
                await desk.RefuseAsync(HttpContext, session.UserId, SignInMethod.PasswordAndCode);
                return this.Refuse(nameof(Code), SignInAnswers.WrongCode, StatusCodes.Status400BadRequest);
            }

            await attempts.SucceedAsync(limits, cancel);
        }

        await sessions.ProveAsync(session.Id, clock.GetUtcNow(), cancel);
        return LocalRedirect(LocalAddress.Or(Terug, "/"));
    }
}
