using System.Text.Encodings.Web;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Finds the session of a request by its cookie. Who is half-way signing in is nobody: only the pages of the second step see
/// that session, as <see cref="LiveSession"/> among the features of the request.
/// </summary>
internal sealed partial class SessionHandler(IOptionsMonitor<SessionCookie> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions, AuditLog log)
    : AuthenticationHandler<SessionCookie>(options, logger, encoder)
{
    public const string SignInPath = "/account/aanmelden";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Options.CookieName] is not { } key || Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return AuthenticateResult.NoResult();
        }

        LiveSession? session;
        try
        {
            session = await sessions.FindAsync(key, TimeProvider.GetUtcNow(), Context.RequestAborted, prolongs: !Context.IsByItself());
        }
        catch (Exception problem) when (DatabaseProblem.Of(problem) is not null)
        {
            DatabaseAway(Logger, problem);
            return AuthenticateResult.Fail(problem); // whether the person is signed in cannot be known now
        }

        if (session is null)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(session);
        return session.Membership is { } membership && session.Stage == SessionStage.Complete
            ? AuthenticateResult.Success(new AuthenticationTicket(ActorClaims.PrincipalOf(membership), Scheme.Name))
            : AuthenticateResult.NoResult();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sessions cannot be read: the database does not answer")]
    private static partial void DatabaseAway(ILogger logger, Exception problem);

    // A form that was sent after the session ended keeps its text (Pages/Error).
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if ((await HandleAuthenticateOnceSafeAsync()).Failure is not null)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (HttpMethods.IsPost(Request.Method))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            Response.Redirect($"{SignInPath}?terug={UrlEncoder.Encode(Request.PathBase + Request.Path + Request.QueryString)}");
        }
    }

    // To who has no business here, the page does not exist; that they asked is recorded.
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        if (Context.User.FindActor() is { } actor && Context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } template })
        {
            await log.RecordAsync(actor, Act.AskForPage(template), AuditResult.Refused, Context.RequestAborted);
        }
    }
}
