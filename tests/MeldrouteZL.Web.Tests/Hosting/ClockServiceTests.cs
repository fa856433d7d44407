using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Hosting;

public sealed class ClockServiceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    public static TheoryData<string> Failures => ["bare", "on saving", "by a retry that gave up"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_database_that_is_away_does_not_end_the_clock(string failure)
    {
        var job = new FailsOnce(failure);
        using var service = new ClockService([job], fixture.App.Get<Regions>(), new HastyClock(), NullLogger<ClockService>.Instance);

        await service.StartAsync(TestContext.Current.CancellationToken);

        await job.RanAgain.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_mistake_of_our_own_is_not_taken_for_a_database_that_is_away()
    {
        using var service = new ClockService([new FailsOnce("mistake")], fixture.App.Get<Regions>(), new HastyClock(), NullLogger<ClockService>.Instance);

        await service.StartAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private sealed class FailsOnce(string failure) : IClockJob
    {
        private int runs;

        public TaskCompletionSource RanAgain { get; } = new();

        public Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
        {
            if (++runs > 1)
            {
                RanAgain.TrySetResult();
                return Task.CompletedTask;
            }

            var away = new NpgsqlException("away");
            throw failure switch
            {
                "bare" => away,
                "on saving" => new DbUpdateException("saving", away),
                "by a retry that gave up" => new InvalidOperationException("transient", new DbUpdateException("saving", away)),
                _ => new InvalidOperationException("a mistake"),
            };
        }
    }

    // A minute of the service passes in a moment.
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var soon = TimeSpan.FromMilliseconds(10);
            return base.CreateTimer(callback, state, soon, soon);
        }
    }
}
