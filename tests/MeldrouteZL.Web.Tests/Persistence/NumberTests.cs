using MeldrouteZL.TestKit;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence;

public sealed class NumberTests(TestDatabases databases)
{
    [Theory]
    [InlineData(41, "000042")]
    [InlineData(999_999, "1000000")]
    [InlineData(1_000_000, "1000001")]
    public async Task A_number_has_six_digits_and_more_when_it_must(long last, string digits)
    {
        var database = await databases.CreateAsync();
        await using var connection = new NpgsqlConnection(database.Admin);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"SELECT setval('meldroute.case_number', {last}); SELECT meldroute.next_number('C')", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.NextResultAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(digits, reader.GetString(0).Split('-')[2]);
    }
}
