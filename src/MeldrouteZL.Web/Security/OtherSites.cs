using Microsoft.Net.Http.Headers;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Refuses what another site sends in the name of a person, before cookies or tokens are looked at (ASVS 5.0, 3.5). Browsers
/// say where a request comes from and no script can change that; what says nothing still needs a token.
/// </summary>
internal static class OtherSites
{
    // "none" is the person: an address typed, a form sent again after the browser was restarted.
    private static readonly string[] Welcome = ["same-origin", "none"];

    public static IApplicationBuilder UseOwnSiteOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsReading(context.Request.Method) || !IsElsewhere(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    /// <summary>Whether the browser says that a page of this site asks; who says nothing is no browser.</summary>
    public static bool SaysOwnOrigin(this HttpRequest request) => request.Headers[HeaderNames.Origin] is { Count: 1 } origin && origin != "null" && !IsElsewhere(request);

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // Pages send no referrer, and browsers then write "null" for the origin of their forms: that says nothing.
    private static bool IsElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && !Welcome.Contains(site.ToString())
        || request.Headers[HeaderNames.Origin] is { Count: > 0 } origin && origin != "null"
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
