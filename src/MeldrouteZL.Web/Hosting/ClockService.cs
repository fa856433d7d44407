using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;

namespace MeldrouteZL.Web.Hosting;

/// <summary>Runs the clock jobs of every region once a minute.</summary>
internal sealed partial class ClockService(IEnumerable<IClockJob> jobs, Regions regions, TimeProvider clock, ILogger<ClockService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(nameof(Regions), () => RunAllAsync(stoppingToken));
        }
    }

    private async Task RunAllAsync(CancellationToken cancel)
    {
        foreach (var region in (await regions.AllAsync(cancel)).Values)
        {
            foreach (var job in jobs)
            {
                await TryAsync(job.GetType().Name, () => job.RunAsync(region, clock.GetUtcNow(), cancel));
            }
        }
    }

    // A database that is away for a while must not end the clock; the next minute tries again.
    private async Task TryAsync(string what, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception problem) when (DatabaseProblem.Of(problem) is not null)
        {
            Failed(logger, what, DatabaseProblem.Of(problem)!.SqlState);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed with {SqlState}; it runs again in a minute")]
    private static partial void Failed(ILogger logger, string job, string? sqlState);
}
