using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Persistence;

public sealed class MigrationTests(TestDatabases databases)
{
    [Fact]
    public async Task The_migrations_hold_the_whole_model()
    {
        var database = await databases.CreateAsync();
        await using var source = NpgsqlDataSource.Create(database.Logins.Owner!);
        await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        var database = await databases.CreateAsync();

        await Migrator.MigrateAsync(database.Logins.Owner!, database.Logins.ContextKey, TestContext.Current.CancellationToken);

        await using var source = NpgsqlDataSource.Create(database.Logins.Owner!);
        await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));
        Assert.Equal(16, await db.Organisations.CountAsync(o => o.BrpCode != null, TestContext.Current.CancellationToken));
    }
}
