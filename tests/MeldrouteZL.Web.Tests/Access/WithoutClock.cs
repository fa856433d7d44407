using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Hosting;
using Microsoft.Extensions.Hosting;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>An application whose clock never strikes: what that adds while a test looks, the weekly meetings for one, would come by chance.</summary>
internal static class WithoutClock
{
    public static Task<MeldrouteApp> StartAsync(TestDatabases databases) => MeldrouteApp.StartAsync(
        databases, Environments.Development, new Dictionary<string, string?>(), services => services.Remove(services.Single(d => d.ImplementationType == typeof(ClockService))));
}
