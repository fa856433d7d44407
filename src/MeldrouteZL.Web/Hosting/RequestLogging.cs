using System.Diagnostics;

namespace MeldrouteZL.Web.Hosting;

/// <summary>
/// One line per request: route template, status and time. Never the address itself or its query, which could hold a name
/// (docs/decisions/0004).
/// </summary>
internal static partial class RequestLogging
{
    // What no page of ours makes a browser do: an old token or something worse (docs/security.md).
    private static readonly int[] Refusals =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status405MethodNotAllowed,
        StatusCodes.Status408RequestTimeout, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status429TooManyRequests,
    ];

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
            var level = Refusals.Contains(context.Response.StatusCode) ? LogLevel.Warning : LogLevel.Information;
            if (logger.IsEnabled(level))
            {
                Answered(logger, level, context, Stopwatch.GetElapsedTime(started));
            }
        }
    });

    private static void Answered(ILogger logger, LogLevel level, HttpContext context, TimeSpan elapsed)
    {
        var template = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        Answered(logger, level, context.Request.Method, template, context.Response.StatusCode, elapsed.TotalMilliseconds);
    }

    [LoggerMessage(Message = "{Method} {Route} answered {Status} in {Elapsed:0.0} ms")]
    private static partial void Answered(ILogger logger, LogLevel level, string method, string route, int status, double elapsed);
}
