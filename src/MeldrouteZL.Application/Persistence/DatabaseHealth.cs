using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace MeldrouteZL.Application.Persistence;

/// <summary>Whether the database answers and has the tables of this version; nothing more is told to who asks.</summary>
public sealed class DatabaseHealth(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT count(*) > 0 FROM meldroute.region");
            return await command.ExecuteScalarAsync(cancellationToken) is true ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
