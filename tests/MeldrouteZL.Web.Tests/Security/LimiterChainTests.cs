using System.Threading.RateLimiting;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace MeldrouteZL.Web.Tests.Security;

public sealed class LimiterChainTests(TestDatabases databases)
{
    [Fact]
    public void It_ends_its_parts_which_go_on_by_themselves_otherwise()
    {
        using var part = PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetNoLimiter(""));
        var chain = new LimiterChain(part);
        Assert.True(chain.All.AttemptAcquire(new DefaultHttpContext()).IsAcquired);

        chain.Dispose();

        Assert.Throws<ObjectDisposedException>(() => part.AttemptAcquire(new DefaultHttpContext()));
    }

    [Fact]
    public async Task It_ends_with_the_application()
    {
        LimiterChain chain;
        await using (var app = await MeldrouteApp.StartAsync(databases))
        {
            chain = app.Get<LimiterChain>();
        }

        Assert.Throws<ObjectDisposedException>(() => chain.All.AttemptAcquire(new DefaultHttpContext()));
    }
}
