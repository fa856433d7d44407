using MeldrouteZL.Web.Live;
using Microsoft.AspNetCore.Diagnostics;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Pages are read and forms are sent; no other method has any business here (ASVS 5.0, 4.1.4 and 13.4.4). Over HTTP/2 a page asks
/// for its live connection by CONNECT (RFC 8441).
/// </summary>
internal static class KnownMethods
{
    private const string Allowed = "GET, HEAD, POST";

    public static IApplicationBuilder UseKnownMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || (HttpMethods.IsConnect(method) && context.AsksForConnection()))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = Allowed;
        context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false; // who asks so reads no page
        return Task.CompletedTask;
    });
}
