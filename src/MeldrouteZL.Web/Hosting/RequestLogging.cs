using System.Diagnostics;

namespace MeldrouteZL.Web.Hosting;

/// <summary>
/// One line per request: route template, status and time. Never the address itself or its query, which could hold a name
/// (docs/decisions/0004).
/// </summary>
internal static partial class RequestLogging
{
    public static IApplicationBuilder UseRequestLogging(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("MeldrouteZL.Requests");
            if (logger.IsEnabled(LogLevel.Information))
            {
                Answered(logger, context, Stopwatch.GetElapsedTime(started));
            }
        }
    });

    private static void Answered(ILogger logger, HttpContext context, TimeSpan elapsed)
    {
        var template = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        Answered(logger, context.Request.Method, template, context.Response.StatusCode, elapsed.TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} answered {Status} in {Elapsed:0.0} ms")]
    private static partial void Answered(ILogger logger, string method, string route, int status, double elapsed);
}
