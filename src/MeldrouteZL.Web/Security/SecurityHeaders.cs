using Microsoft.AspNetCore.StaticAssets;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// Headers on every response, also of errors and of what the host filter refuses: no foreign content, no frames, nothing
/// kept by browser or proxy but styles and pictures.
/// </summary>
/// <remarks>A startup filter, so that it stands before whatever the framework puts in front of the pipeline.</remarks>
internal sealed class SecurityHeaders(IHostEnvironment environment) : IStartupFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    // Should a browser show a file after all, then as if it came from nowhere, with nothing in it running.
    private const string PolicyOfFiles = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), serial=(), usb=()";

    // One year, as ASVS 5.0 (3.4.1) and the preload lists of browsers ask.
    private const string OnlyEncrypted = "max-age=31536000; includeSubDomains";

    private readonly string? transport = environment.IsDevelopment() ? null : OnlyEncrypted;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Response.OnStarting(() =>
            {
                Set(context);
                return Task.CompletedTask;
            });
            return rest(context);
        });
        next(app);
    };

    private void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = headers.ContentDisposition.Count > 0 ? PolicyOfFiles : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY"; // for browsers that do not know frame-ancestors
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        if (transport is not null)
        {
            headers.StrictTransportSecurity = transport;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            headers.CacheControl = "no-store";
            headers.Remove("Pragma"); // of HTTP/1.0, and an error page would have it and a page without a form not
        }
    }
}
