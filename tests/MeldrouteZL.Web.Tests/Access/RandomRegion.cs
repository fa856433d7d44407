using System.Globalization;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Trajectories;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>The tests that share one random region.</summary>
[CollectionDefinition(nameof(RandomRegion))]
public sealed class SharedRandomRegion : ICollectionFixture<RandomRegion>;

/// <summary>A region full of cases that random people brought to random stages; the same for all tests of the collection.</summary>
public sealed class RandomRegion(TestDatabases databases) : IAsyncLifetime
{
    private const int Signals = 60;

    public MeldrouteApp App { get; private set; } = null!;

    /// <summary>Fixed, so that a failure comes back; MELDROUTE_SEED tries another one.</summary>
    public int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("MELDROUTE_SEED") ?? "20260731", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        App = await WithoutClock.StartAsync(databases);
        var route = new RandomRoute(App, Seed);
        try
        {
            await route.RunAsync(Signals);
            await TrajectoryStory.ShieldClosedAsync(App);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw new InvalidOperationException($"Seed {Seed} stops after: {string.Join('\n', route.Journal.TakeLast(20))}", problem);
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
