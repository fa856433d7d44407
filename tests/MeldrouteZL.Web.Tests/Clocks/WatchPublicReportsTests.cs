using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.TestKit;
using MeldrouteZL.Web.Tests.Access;
using MeldrouteZL.Web.Tests.PublicReports;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MeldrouteZL.Web.Tests.Clocks;

public sealed class WatchPublicReportsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly MeldrouteApp app = fixture.App;
    private readonly Lines log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_warns_once_an_hour_of_what_is_too_old_or_too_much_and_names_nothing()
    {
        await SuperUser.RunAsync(app.Database.Admin, "UPDATE meldroute.signal SET via_public_form = false"); // what the demo brings
        var now = app.Clock.GetUtcNow();
        var (number, _) = await PublicStory.ReportAsync(app);
        var (watch, region) = (new WatchPublicReports(app.Get<MeldrouteDatabase>(), log), await app.Get<Regions>().GetAsync(ReferenceData.ZuidLimburg, Cancel));

        // On the day it came in, and on the next working day, nobody is late.
        var second = WorkingDays.Add(DutchTime.DateOf(now), 2);
        await watch.RunAsync(region, DutchTime.EndOfDay(second.AddDays(-1)), Cancel);
        Assert.Empty(log.All);

        var late = DutchTime.EndOfDay(second);
        await watch.RunAsync(region, late, Cancel);
        await watch.RunAsync(region, late.AddMinutes(59), Cancel);
        Assert.Equal($"1 public reports of region 1 wait for Veilig Thuis, the oldest for {(int)(late - now).TotalHours} hours", Assert.Single(log.All));
        await watch.RunAsync(region, late.AddMinutes(60), Cancel);
        Assert.Equal(2, log.All.Count);

        // Too many, however new.
        var first = log.All.Count;
        for (var i = 1; i < 25; i++)
        {
            await PublicStory.ReportAsync(app);
        }

        var other = new WatchPublicReports(app.Get<MeldrouteDatabase>(), log);
        await other.RunAsync(region, now, Cancel);
        Assert.Equal(first, log.All.Count);
        await PublicStory.ReportAsync(app);
        await other.RunAsync(region, now, Cancel);
        Assert.StartsWith("26 public reports", log.All[^1], StringComparison.Ordinal);
        Assert.All(log.All, line => Assert.DoesNotContain(number, line, StringComparison.Ordinal));
    }

    private sealed class Lines : ILogger<WatchPublicReports>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Add(formatter(state, exception));
    }
}
