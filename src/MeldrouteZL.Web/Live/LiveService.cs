using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Screening;

namespace MeldrouteZL.Web.Live;

/// <summary>Passes on what the database tells of meetings, and cuts off once a minute whose session ended.</summary>
internal sealed partial class LiveService(TableNews news, Followers followers, TimeProvider clock, ILogger<LiveService> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(PassOnAsync(stoppingToken), LookAsync(stoppingToken));

    private async Task PassOnAsync(CancellationToken cancel)
    {
        while (true)
        {
            await TryAsync(async () =>
            {
                await foreach (var meeting in news.ListenAsync(cancel))
                {
                    await followers.TellAsync(meeting, cancel);
                }
            });
            await Task.Delay(BetweenTries, clock, cancel);
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            await TryAsync(() => followers.CutOffAsync(cancel));
        }
    }

    // While the database is away nobody hears of anything; pages hear all at once when it is back.
    private async Task TryAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception problem) when (DatabaseProblem.Of(problem) is not null)
        {
            Failed(logger, DatabaseProblem.Of(problem)!.SqlState);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "News of meetings stopped with {SqlState}; it is asked for again")]
    private static partial void Failed(ILogger logger, string? sqlState);
}
