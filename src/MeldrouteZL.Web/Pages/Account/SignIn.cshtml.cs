using System.ComponentModel.DataAnnotations;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Persistence.DemoData;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>The first step: address and password. It signs nobody in by itself.</summary>
[AllowAnonymous]
[RequestSizeLimit(FormBodies.MaxSmallSize)]
public sealed class SignInModel(Credentials credentials, SecondStep second, Attempts attempts, SignInDesk desk, IHostEnvironment environment) : PageModel
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

        var limits = Attempts.OfPassword(Email!, HttpContext.Connection.RemoteIpAddress);
        if (!await attempts.AllowAsync(limits, cancel))
        {
            return this.Refuse(nameof(Email), SignInAnswers.TooOften, StatusCodes.Status429TooManyRequests);
        }

        // One answer for every reason: who guesses must not learn which accounts exist.
        if (await credentials.FindAsync(Email!, Password!, cancel) is not { } account)
        {
            await desk.RefuseAsync(HttpContext, await credentials.OwnerOfAsync(Email!, cancel), SignInMethod.PasswordAndCode, Email);
            return this.Refuse(nameof(Email), "Aanmelden is niet gelukt. Controleer uw e-mailadres en wachtwoord, of vraag uw functioneel beheerder.", StatusCodes.Status400BadRequest);
        }

        await attempts.SucceedAsync(limits, cancel);
        var isSetUp = await second.IsSetUpAsync(account.Id, cancel);
        await desk.HalfWayAsync(HttpContext, account.Id, isSetUp ? SessionStage.NeedsCode : SessionStage.MustEnrol, SignInMethod.PasswordAndCode, isSetUp ? null : second.Propose());
        return LocalRedirect($"/account/{(isSetUp ? "code" : "code-instellen")}?terug={Uri.EscapeDataString(LocalAddress.Or(Terug, "/"))}");
    }
}
