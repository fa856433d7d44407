using System.Threading.RateLimiting;

namespace MeldrouteZL.Web.Security;

/// <summary>Limiters of which a request must pass each. A chain leaves its parts running when it is disposed, and each has a timer: this one ends them.</summary>
internal sealed class LimiterChain(params PartitionedRateLimiter<HttpContext>[] parts) : IDisposable
{
    public PartitionedRateLimiter<HttpContext> All { get; } = PartitionedRateLimiter.CreateChained(parts);

    public void Dispose()
    {
        All.Dispose();
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }
}
