using System.Collections.Concurrent;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MeldrouteZL.Web.Security;

/// <summary>The sign-in cookie: what it looks like, how long it lasts, and that an ended membership ends it.</summary>
internal static class SignIn
{
    private static readonly TimeSpan Inactivity = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Recheck = TimeSpan.FromMinutes(1);
    private static readonly ConcurrentDictionary<Guid, DateTimeOffset> Checked = new();

    /// <summary>Signs in, or goes on in another membership; recorded before it happens.</summary>
    public static async Task ActAsAsync(this HttpContext http, ActingMembership membership)
    {
        var isChoice = http.User.FindActor()?.UserId == membership.Actor.UserId;
        await http.RecordAsync(membership.Actor, Act.Session(isChoice ? AuditAction.ChooseMembership : AuditAction.SignIn), AuditResult.Done);
        await http.SignInAsync(ActorClaims.Scheme, ActorClaims.PrincipalOf(membership), new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Signs out; recorded before it happens.</summary>
    public static async Task EndActingAsync(this HttpContext http)
    {
        if (http.User.FindActor() is { } actor)
        {
            await http.RecordAsync(actor, Act.Session(AuditAction.SignOut), AuditResult.Done);
        }

        await http.SignOutAsync(ActorClaims.Scheme);
    }

    public static void Configure(CookieAuthenticationOptions options, bool secureOnly)
    {
        options.Cookie.Name = secureOnly ? "__Host-meldroute" : "meldroute";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = secureOnly ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Inactivity;
        options.SlidingExpiration = true;
        options.LoginPath = "/account/aanmelden";
        options.ReturnUrlParameter = "terug";
        options.Events.OnValidatePrincipal = StillMemberAsync;
        options.Events.OnRedirectToLogin = ToSignInAsync;
        options.Events.OnRedirectToAccessDenied = NoSuchPageAsync;
    }

    // To who has no business here, the page does not exist; that they asked is recorded.
    private static async Task NoSuchPageAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (context.HttpContext.User.FindActor() is { } actor && context.HttpContext.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } template })
        {
            await context.HttpContext.RecordAsync(actor, Act.AskForPage(template), AuditResult.Refused);
        }
    }

    private static Task RecordAsync(this HttpContext http, Actor actor, Act act, AuditResult result) =>
        http.RequestServices.GetRequiredService<AuditLog>().RecordAsync(actor, act, result, http.RequestAborted);

    // Ended memberships stop within a minute. Row-level security follows the organisation at once.
    private static async Task StillMemberAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Principal?.FindActor() is not { } actor)
        {
            context.RejectPrincipal();
            return;
        }

        if (Checked.TryGetValue(actor.MembershipId, out var at) && now - at < Recheck && now >= at)
        {
            return;
        }

        var memberships = context.HttpContext.RequestServices.GetRequiredService<ChooseMembership.Handler>();
        if (await memberships.IsValidAsync(actor.MembershipId, now, context.HttpContext.RequestAborted))
        {
            Checked[actor.MembershipId] = now;
            return;
        }

        Checked.TryRemove(actor.MembershipId, out _);
        context.RejectPrincipal();
    }

    // A form that was sent after the session ended keeps its text (Pages/KeptForm).
    private static Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
