using System.ComponentModel.DataAnnotations;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Who signs in with a password for the first time ties an app to the account. Before that there is nothing to see.</summary>
[AllowAnonymous]
public sealed class SetUpCodeModel(SecondStep second, Attempts attempts, Arrival arrival, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Vul de code in.")]
    public string? Code { get; set; }

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>What the app and the server share, in groups of four.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The same as a picture for the camera.</summary>
    public IHtmlContent Picture { get; private set; } = HtmlString.Empty;

    /// <summary>Shown once, after which the person is signed in.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Where to go on.</summary>
    public string Next { get; private set; } = "/";

    public IActionResult OnGet() => Load() is null ? this.NotHalfWay() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Load() is not { UserId: { } userId, Challenge: { } proposal })
        {
            return this.NotHalfWay();
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var limits = Attempts.OfCode(userId, HttpContext.Connection.RemoteIpAddress);
        if (!await attempts.AllowAsync(limits, cancel))
        {
            return this.Refuse(nameof(Code), SignInAnswers.TooOften, StatusCodes.Status429TooManyRequests);
        }

        if (await second.EnrolAsync(userId, proposal, Code!.Replace(" ", "", StringComparison.Ordinal), clock.GetUtcNow(), cancel) is not { } codes)
        {
            return this.Refuse(nameof(Code), SignInAnswers.WrongCode, StatusCodes.Status400BadRequest);
        }

        await attempts.SucceedAsync(limits, cancel);
        (RecoveryCodes, Next) = (codes, await arrival.SignInAsync(HttpContext, userId, SignInMethod.PasswordAndCode, Terug) ?? SessionHandler.SignInPath);
        return Page();
    }

    private LiveSession? Load()
    {
        if (this.HalfWay(SessionStage.MustEnrol) is not { Challenge: { } proposal } session)
        {
            return null;
        }

        var text = second.TextOf(proposal);
        Secret = string.Join(' ', text.Chunk(4).Select(part => new string(part)));
        Picture = QrPicture.Of($"otpauth://totp/MeldrouteZL?secret={text}&issuer=MeldrouteZL");
        return session;
    }
}
