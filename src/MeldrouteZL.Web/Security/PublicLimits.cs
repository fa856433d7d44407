using System.Threading.RateLimiting;

namespace MeldrouteZL.Web.Security;

/// <summary>
/// How often the public form takes a report or a code, per network and in all. With 1,000 good codes of 16 digits and 100 tries
/// a minute, guessing for a day succeeds once in some seventy thousand days.
/// </summary>
public sealed class PublicLimits : IDisposable
{
    private static readonly TimeSpan OfCodes = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan OfReports = TimeSpan.FromMinutes(10);

    private readonly LimiterChain codes;
    private readonly LimiterChain reports;
    private readonly LimiterChain provenReports;

    internal PublicLimits(RequestLimits limits, NetworkKeys networks)
    {
        codes = Both(limits.CodesPerNetwork, limits.Codes, OfCodes);
        reports = Both(limits.ReportsPerNetwork, limits.Reports, OfReports);
        provenReports = Both(limits.ProvenReportsPerNetwork, limits.ProvenReports, OfReports);

        LimiterChain Both(int perNetwork, int inAll, TimeSpan window) => new(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Limited(networks.Of(http.Connection.RemoteIpAddress), perNetwork, window)),
            PartitionedRateLimiter.Create<HttpContext, string>(_ => Limited("", inAll, window)));
    }

    /// <summary>Counts a code that somebody typed.</summary>
    public bool AllowCode(HttpContext http) => codes.All.AttemptAcquire(http).IsAcquired;

    /// <summary>Counts a report.</summary>
    /// <param name="isProven">Whether the device of the reporter did some work for it, which a flood would have to do each time.</param>
    public bool AllowReport(HttpContext http, bool isProven) => (isProven ? provenReports : reports).All.AttemptAcquire(http).IsAcquired;

    public void Dispose()
    {
        codes.Dispose();
        reports.Dispose();
        provenReports.Dispose();
    }

    private static RateLimitPartition<string> Limited(string key, int most, TimeSpan window) => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = most,
        Window = window,
        SegmentsPerWindow = 6,
        QueueLimit = 0,
    });
}
