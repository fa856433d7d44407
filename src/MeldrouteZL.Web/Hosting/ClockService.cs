using MeldrouteZL.Application.Clocks;
using MeldrouteZL.Application.Organisations;
using Npgsql;

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
            foreach (var region in (await regions.AllAsync(stoppingToken)).Values)
            {
                foreach (var job in jobs)
                {
                    await RunAsync(job, region, stoppingToken);
                }
            }
        }
    }

    // A database that is away for a while must not end the clock; the next minute tries again.
    private async Task RunAsync(IClockJob job, Domain.Organisations.Region region, CancellationToken cancel)
    {
        try
        {
            await job.RunAsync(region, clock.GetUtcNow(), cancel);
        }
        catch (NpgsqlException problem)
        {
            Failed(logger, job.GetType().Name, problem.SqlState);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed with {SqlState}; it runs again in a minute")]
    private static partial void Failed(ILogger logger, string job, string? sqlState);
}
