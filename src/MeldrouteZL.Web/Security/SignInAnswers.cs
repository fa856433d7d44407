using MeldrouteZL.Application.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Security;

/// <summary>What the pages of signing in answer alike.</summary>
internal static class SignInAnswers
{
    public static readonly string TooOften = $"Dit is te vaak geprobeerd. Wacht {Attempts.Window.TotalMinutes:0} minuten en probeer het dan opnieuw. Met een passkey kunt u zich nu wel aanmelden.";

    public const string WrongCode = "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en vul die in.";

    /// <summary>Shows the page again with why.</summary>
    public static IActionResult Refuse(this PageModel page, string field, string why, int status)
    {
        page.ModelState.AddModelError(field, why);
        return new PageResult { StatusCode = status };
    }

    /// <summary>Who comes to a page of half-way without being there: a visitor begins anew, to anybody else it does not exist.</summary>
    public static IActionResult NotHalfWay(this PageModel page) =>
        page.User.FindActor() is null && HttpMethods.IsGet(page.Request.Method) ? page.LocalRedirect(SessionHandler.SignInPath)
        : page.User.FindActor() is null ? page.Unauthorized() : page.NotFound();

    /// <summary>The session of who stands at this step; null for everybody else.</summary>
    public static LiveSession? HalfWay(this PageModel page, SessionStage stage) => page.HttpContext.FindLiveSession() is { UserId: not null } session && session.Stage == stage ? session : null;
}
