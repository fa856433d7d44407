using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Account;

/// <summary>Ends the session; the browser forgets what it kept.</summary>
public sealed class SignOutModel(SignInDesk desk) : PageModel
{
    public void OnGet()
    {
        // Only asks: a link may not end a session, and a form on every page would cost each page its token.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await desk.SignOutAsync(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/account/aanmelden");
    }
}
