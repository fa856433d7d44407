using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.Extensions.Options;

namespace MeldrouteZL.Web.Security;

/// <summary>Begins and ends sessions. Every step of signing in, and every other role, gives a new key; the old one is worth nothing.</summary>
public sealed class SignInDesk(Sessions sessions, ChooseMembership.Handler memberships, AuditLog log, TimeProvider clock, IOptionsMonitor<SessionCookie> cookies)
{
    private SessionCookie Cookies => cookies.Get(ActorClaims.Scheme);

    /// <summary>Signs in, once everything that was asked is given; recorded before it happens.</summary>
    public async Task SignInAsync(HttpContext http, ActingMembership membership, SignInMethod method)
    {
        await log.RecordAsync(membership.Actor, Act.Session(AuditAction.SignIn, method.ToString()), AuditResult.Done, http.RequestAborted);
        await BeginAsync(http, new Start(membership.Actor.UserId, membership.Actor.MembershipId, SessionStage.Complete, method, clock.GetUtcNow(), clock.GetUtcNow(), null));
    }

    /// <summary>
    /// Records that signing in did not succeed: with the person for whom it was tried, or with nobody. Both take the same
    /// statements, so that how long it takes does not tell which accounts exist.
    /// </summary>
    /// <param name="userId">For whom; null for an address that nobody has.</param>
    /// <param name="with">The last thing that was asked.</param>
    /// <param name="typed">The address, where one was typed.</param>
    public async Task RefuseAsync(HttpContext http, Guid? userId, SignInMethod with, string? typed = null)
    {
        var own = await memberships.ListAsync(userId ?? Guid.Empty, clock.GetUtcNow(), http.RequestAborted);
        var actor = own.Count > 0 ? own[0].Actor : Actor.Clock(ReferenceData.ZuidLimburg);
        await log.RecordAsync(actor, Act.Session(AuditAction.SignIn, with.ToString(), typed), AuditResult.Refused, http.RequestAborted);
    }

    /// <summary>Notes how far somebody is who is not signed in yet.</summary>
    /// <param name="userId">Who it will be; null while that is not known.</param>
    /// <param name="challenge">What the browser must answer to, protected.</param>
    public Task HalfWayAsync(HttpContext http, Guid? userId, SessionStage stage, SignInMethod method, string? challenge = null) =>
        BeginAsync(http, new Start(userId, null, stage, method, clock.GetUtcNow(), clock.GetUtcNow(), challenge));

    /// <summary>Goes on in another role, or practises one; when the person signed in and proved who they are stays as it was.</summary>
    public async Task ActAsAsync(HttpContext http, ActingMembership membership)
    {
        var session = http.LiveSession();
        await log.RecordAsync(membership.Actor, Act.Session(AuditAction.ChooseMembership), AuditResult.Done, http.RequestAborted);
        await BeginAsync(http, new Start(session.UserId, membership.Actor.MembershipId, SessionStage.Complete, session.Method, session.StartedAt, session.ProvenAt, null) { IsPractice = membership.IsPractice });
    }

    /// <summary>Ends the session of this request, and takes its key back.</summary>
    public async Task SignOutAsync(HttpContext http)
    {
        if (http.User.FindActor() is { } actor)
        {
            await log.RecordAsync(actor, Act.Session(AuditAction.SignOut), AuditResult.Done, http.RequestAborted);
        }

        await sessions.EndAsync(http.Request.Cookies[Cookies.CookieName], http.RequestAborted);
        http.Response.Cookies.Delete(Cookies.CookieName, Cookies.Attributes);
    }

    private async Task BeginAsync(HttpContext http, Start start)
    {
        var (now, key) = (clock.GetUtcNow(), SessionKey.Create());
        var session = new Session
        {
            Id = Guid.CreateVersion7(now),
            KeyHash = SessionKey.HashOf(key)!,
            UserId = start.UserId,
            MembershipId = start.MembershipId,
            IsPractice = start.IsPractice,
            Stage = start.Stage,
            Method = start.Method,
            StartedAt = start.StartedAt,
            LastSeenAt = now,
            ProvenAt = start.ProvenAt,
            Device = DeviceName.Of(http.Request.Headers.UserAgent.ToString()),
            Challenge = start.Challenge,
        };
        await sessions.BeginAsync(session, http.FindLiveSession()?.Id, http.RequestAborted);
        http.Response.Cookies.Append(Cookies.CookieName, key, Cookies.Attributes);
    }

    private sealed record Start(Guid? UserId, Guid? MembershipId, SessionStage Stage, SignInMethod Method, DateTimeOffset StartedAt, DateTimeOffset ProvenAt, string? Challenge)
    {
        public bool IsPractice { get; init; }
    }
}

/// <summary>The session of a request.</summary>
public static class RequestSession
{
    /// <summary>The session, also of who is half-way; null without one.</summary>
    public static LiveSession? FindLiveSession(this HttpContext http) => http.Features.Get<LiveSession>();

    /// <summary>Whether who asks only practises: then every page says so.</summary>
    public static bool IsPractising(this HttpContext http) => http.FindLiveSession()?.Membership is { IsPractice: true };

    /// <exception cref="InvalidOperationException">There is none: the page should not have been reached.</exception>
    public static LiveSession LiveSession(this HttpContext http) => http.FindLiveSession() ?? throw new InvalidOperationException("There is no session.");
}
