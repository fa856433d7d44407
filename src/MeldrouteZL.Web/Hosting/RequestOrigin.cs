using System.Diagnostics;
using MeldrouteZL.Application.Audit;

namespace MeldrouteZL.Web.Hosting;

/// <summary>
/// Tells the log from which network address a request came, and what its entries have in common. No browser, no device; of who
/// comes to the public form, nothing at all.
/// </summary>
internal static class RequestOrigin
{
    private const string PublicForm = "/melden";

    public static IApplicationBuilder UseRequestOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Origin.Current = context.Request.Path.StartsWithSegments(PublicForm) ? null : new Origin(context.Connection.RemoteIpAddress?.ToString(), Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);
        return next(context);
    });
}
