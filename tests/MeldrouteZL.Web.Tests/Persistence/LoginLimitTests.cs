using MeldrouteZL.Web.Tests.Access;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence;

/// <summary>The login of the application is as patient as docs/security.md says, here and in a deployment alike.</summary>
[Trait("Requirement", "R165")]
public sealed class LoginLimitTests(MigratedDatabase migrated) : IClassFixture<MigratedDatabase>
{
    [Fact]
    public async Task Statements_locks_and_idle_transactions_end_as_documented()
    {
        var text = Docs.SecurityDocument.Text;
        var deployed = await File.ReadAllTextAsync(Path.Combine(Docs.GeneratedDocument.Root, "src", "MeldrouteZL.Web", "Deployment", "create-roles.sql"), TestContext.Current.CancellationToken);
        foreach (var (setting, words) in new[] { ("statement_timeout", "statements"), ("lock_timeout", "locks"), ("idle_in_transaction_session_timeout", "idle in a transaction") })
        {
            var value = (await SuperUser.ColumnAsync(migrated.Database.Logins.App, $"SHOW {setting}"))[0];
            Assert.EndsWith("s", value, StringComparison.Ordinal);
            Assert.Contains($"{words} {value[..^1]} seconds", text, StringComparison.Ordinal);
            Assert.Contains($"{setting} = '{value}'", deployed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_waits_for_a_lock_is_told_after_that_time()
    {
        await using var holder = new NpgsqlConnection(migrated.Database.Admin);
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await SuperUser.RunAsync(holder, "LOCK TABLE meldroute.attempt_count IN ACCESS EXCLUSIVE MODE");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => SuperUser.ColumnAsync(migrated.Database.Logins.App, "SELECT 1 FROM meldroute.attempt_count"));

        Assert.Equal(PostgresErrorCodes.LockNotAvailable, refused.SqlState);
    }

    [Fact]
    public async Task Who_finds_no_free_connection_is_told_and_takes_none_of_others()
    {
        var login = new NpgsqlConnectionStringBuilder(migrated.Database.Logins.App) { MaxPoolSize = 1, Timeout = 1, Pooling = true, ApplicationName = "vol" }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(login);
        await using var first = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<NpgsqlException>(async () => await source.OpenConnectionAsync(TestContext.Current.CancellationToken));
        await first.CloseAsync();
        await using var next = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(15, new NpgsqlConnectionStringBuilder(migrated.Database.Logins.App).Timeout);
    }
}
