using System.ComponentModel.DataAnnotations;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>The second step: a code of the app, or one from paper.</summary>
[AllowAnonymous]
public sealed class GiveCodeModel(SecondStep second, Attempts attempts, Arrival arrival, SignInDesk desk, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Vul de code in.")]
    public string? Code { get; set; }

    [BindProperty(Name = "terug", SupportsGet = true)]
    public string? Terug { get; set; }

    public IActionResult OnGet() => this.HalfWay(SessionStage.NeedsCode) is null ? this.NotHalfWay() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (this.HalfWay(SessionStage.NeedsCode) is not { UserId: { } userId })
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

        if (await second.UseAsync(userId, Code!, clock.GetUtcNow(), cancel) is not { } method)
        {
            await desk.RefuseAsync(HttpContext, userId, SignInMethod.PasswordAndCode);
            return this.Refuse(nameof(Code), SignInAnswers.WrongCode, StatusCodes.Status400BadRequest);
        }

        await attempts.SucceedAsync(limits, cancel);
        return LocalRedirect(await arrival.SignInAsync(HttpContext, userId, method, Terug) ?? SessionHandler.SignInPath);
    }
}
