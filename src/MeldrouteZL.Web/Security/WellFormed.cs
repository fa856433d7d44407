namespace MeldrouteZL.Web.Security;

/// <summary>
/// Headers that belong to a connection have no place in HTTP/2 and later, nor have names with signs that end a line: a proxy
/// that speaks HTTP/1.1 behind it would read them as something else (RFC 9113, 8.2; ASVS 5.0, 4.2.3 and 4.2.4). The web server
/// refuses some of these, not all.
/// </summary>
internal static class WellFormed
{
    private static readonly string[] OfConnection = ["Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "Upgrade"];

    public static IApplicationBuilder UseWellFormed(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) || HttpProtocol.IsHttp10(context.Request.Protocol) || !IsOdd(context.Request.Headers))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool IsOdd(IHeaderDictionary headers) =>
        OfConnection.Any(headers.ContainsKey) || headers.Keys.Any(name => name.Any(c => c is <= ' ' or >= '\u007f'));
}
