using System.Globalization;
using MeldrouteZL.Domain.Common;
using Npgsql;

namespace MeldrouteZL.Application.Persistence.Load;

/// <summary>Hands out numbers from where the sequences of the database stand, and leaves them where it ended.</summary>
internal sealed class NumberSeries
{
    private static readonly string[] Sequences = ["meldroute.signal_number", "meldroute.case_number", "meldroute.trajectory_number"];
    private readonly long[] last = new long[Sequences.Length];

    private NumberSeries() { }

    public string ForSignal(DateTimeOffset at) => Next('S', 0, at);

    public string ForCase(DateTimeOffset at) => Next('C', 1, at);

    public string ForTrajectory(DateTimeOffset at) => Next('T', 2, at);

    public static async Task<NumberSeries> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var series = new NumberSeries();
        for (var i = 0; i < Sequences.Length; i++)
        {
            await using var command = new NpgsqlCommand($"SELECT nextval('{Sequences[i]}')", connection);
            series.last[i] = (long)(await command.ExecuteScalarAsync(cancel))!;
        }

        return series;
    }

    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        for (var i = 0; i < Sequences.Length; i++)
        {
            await using var command = new NpgsqlCommand($"SELECT setval('{Sequences[i]}', $1)", connection) { Parameters = { new() { Value = last[i] } } };
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private string Next(char kind, int series, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}-{DutchTime.DateOf(at).Year}-{++last[series]:000000}");
}
