using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Choosing another password, with the one of now and a fresh proof of who asks.</summary>
[FreshProof]
public sealed class ChangePasswordModel(ChangePassword.Handler handler, Attempts attempts) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>What was done just before.</summary>
    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? Done { get; set; }

    public bool HasPassword { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => HasPassword = await handler.HasPasswordAsync(User.Actor(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        if (!(HasPassword = await handler.HasPasswordAsync(actor, cancel)))
        {
            return NotFound();
        }

        if (string.IsNullOrEmpty(Current))
        {
            return this.Refuse(nameof(Current), "Vul uw wachtwoord van nu in.", StatusCodes.Status400BadRequest);
        }

        if (await handler.RefuseAsync(Password ?? "", actor, cancel) is { } why)
        {
            return this.Refuse(nameof(Password), why, StatusCodes.Status400BadRequest);
        }

        if (Password != Again)
        {
            return this.Refuse(nameof(Again), "De twee wachtwoorden zijn niet gelijk.", StatusCodes.Status400BadRequest);
        }

        var limits = Attempts.OfCode(actor.UserId, HttpContext.Connection.RemoteIpAddress);
        if (!await attempts.AllowAsync(limits, cancel))
        {
            return this.Refuse(nameof(Current), SignInAnswers.TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (await handler.Handle(Current, Password!, HttpContext.LiveSession().Id, actor, cancel) != ChangePassword.Answer.Done)
        {
            return this.Refuse(nameof(Current), "Dit is niet uw wachtwoord van nu.", StatusCodes.Status400BadRequest);
        }

        await attempts.SucceedAsync(limits, cancel);
        return LocalRedirect("/account/wachtwoord-wijzigen?gedaan=gewijzigd");
    }
}
