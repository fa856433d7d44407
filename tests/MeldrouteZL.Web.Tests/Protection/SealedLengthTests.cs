using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>The database itself refuses what no sealed text can be as long or as short as, whoever writes it.</summary>
[Trait("Requirement", "R165")]
public sealed class SealedLengthTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int Overhead = 29; // format, nonce and tag

    [Theory]
    [InlineData(0, true)] // destroyed
    [InlineData(1, false)]
    [InlineData(Overhead - 1, false)]
    [InlineData(Overhead, true)]
    [InlineData(Overhead + (3 * Signal.WhatMaxLength), true)]
    [InlineData(Overhead + (3 * Signal.WhatMaxLength) + 1, false)]
    public async Task A_sealed_column_takes_a_length_that_sealing_gives(int bytes, bool fits)
    {
        var number = await fixture.Story.SignalAsync();
        await using var connection = new NpgsqlConnection(fixture.App.Database.Admin);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var write = new NpgsqlCommand("UPDATE meldroute.signal SET what = $1 WHERE number = $2", connection)
        {
            Parameters = { new() { Value = new byte[bytes] }, new() { Value = number } },
        };

        if (fits)
        {
            Assert.Equal(1, await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
        else
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Equal((PostgresErrorCodes.CheckViolation, "ck_signal_what_sealed"), (refused.SqlState, refused.ConstraintName));
        }
    }
}
