using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace MeldrouteZL.Web.Security;

/// <summary>How many requests one person, or one network that nobody has signed in from yet, may make.</summary>
/// <remarks>Counted per replica, in memory: settings are those of one replica.</remarks>
internal sealed class RequestLimits
{
    public const string Section = "Meldroute:Limits";

    /// <summary>Requests of one account in a minute. Somebody who works fast makes thirty.</summary>
    public int PerAccount { get; set; } = 300;

    /// <summary>Requests without sign-in of one network in a minute. A town hall shares one address.</summary>
    public int PerNetwork { get; set; } = 600;

    /// <summary>Forms sent without sign-in by one network in a minute: every try of a password is one.</summary>
    public int SignInsPerNetwork { get; set; } = 60;

    /// <summary>Codes of reporters and guests of the table that one network may try in a minute.</summary>
    public int CodesPerNetwork { get; set; } = 5;

    /// <summary>The same for all networks together.</summary>
    public int Codes { get; set; } = 100;

    /// <summary>Reports through the public form of one network in ten minutes, of browsers that run no script.</summary>
    public int ReportsPerNetwork { get; set; } = 3;

    /// <summary>The same for all networks together.</summary>
    public int Reports { get; set; } = 60;

    /// <summary>Reports of one network in ten minutes for which the device of the reporter did some work.</summary>
    public int ProvenReportsPerNetwork { get; set; } = 20;

    /// <summary>The same for all networks together.</summary>
    public int ProvenReports { get; set; } = 600;
}

/// <summary>Holds everybody to <see cref="RequestLimits"/>. Styles and the checks of the proxy are free.</summary>
internal static class RequestLimiting
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection(RequestLimits.Section).Get<RequestLimits>() ?? new();
        var networks = new NetworkKeys(TimeProvider.System);
        services.AddSingleton(_ => new PublicLimits(limits, networks));
        services.AddSingleton(_ => new LimiterChain(
            PartitionedRateLimiter.Create<HttpContext, string>(http => ForAll(http, limits, networks)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => ForForms(http, limits, networks))));
    }

    /// <summary>Refuses who asks too much, with how long to wait. The framework's own middleware makes a limiter that nothing ends, and with its timer keeps the whole application.</summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        var chain = app.Services.GetRequiredService<LimiterChain>();
        app.Use(async (http, next) =>
        {
            using var lease = await chain.All.AcquireAsync(http, cancellationToken: http.RequestAborted);
            if (lease.IsAcquired)
            {
                await next(http);
                return;
            }

            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        });
    }

    private static RateLimitPartition<string> ForAll(HttpContext http, RequestLimits limits, NetworkKeys networks)
    {
        if (IsFree(http))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        return http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? Limited("a " + account, limits.PerAccount)
            : Limited("n " + networks.Of(http.Connection.RemoteIpAddress), limits.PerNetwork);
    }

    private static RateLimitPartition<string> ForForms(HttpContext http, RequestLimits limits, NetworkKeys networks) =>
        IsFree(http) || http.User.Identity?.IsAuthenticated == true || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : Limited(networks.Of(http.Connection.RemoteIpAddress), limits.SignInsPerNetwork);

    // A sliding window: who waits a moment gets some back, and nobody gets twice the number around the turn of a minute.
    private static RateLimitPartition<string> Limited(string key, int requests) => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = requests,
        Window = Window,
        SegmentsPerWindow = 6,
        QueueLimit = 0,
    });

    // The page that says "too many" must itself be shown.
    private static bool IsFree(HttpContext http) =>
        http.IsErrorPage() || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Request.Path.StartsWithSegments("/health");
}
