using Microsoft.AspNetCore.Authentication;

namespace MeldrouteZL.Web.Security;

/// <summary>The session cookie. It holds a random key and nothing else, and ends with the browser.</summary>
public sealed class SessionCookie : AuthenticationSchemeOptions
{
    /// <summary>False on a development computer, which has no certificate.</summary>
    public bool SecureOnly { get; set; }

    public string CookieName => SecureOnly ? "__Host-meldroute" : "meldroute";

    public CookieOptions Attributes => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = SecureOnly, Path = "/", IsEssential = true };
}
