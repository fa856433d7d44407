using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.RowSecurity;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Web.Tests.Access;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Docs;

public sealed class DataDocumentTests(MigratedDatabase migrated) : IClassFixture<MigratedDatabase>
{
    [Fact]
    public async Task The_page_is_what_the_maps_and_the_model_say()
    {
        await using var source = NpgsqlDataSource.Create(migrated.Database.Admin);
        await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));

        GeneratedDocument.Hold("data.md", DataDocument.Write(db.Model));
    }

    [Theory]
    [InlineData(typeof(VictimIdentity), "victim_identity", '4')]
    [InlineData(typeof(ReporterIdentity), "reporter_identity", '4')]
    [InlineData(typeof(Signal), "signal", '3')]
    [InlineData(typeof(Case), "casefile", '3')]
    [InlineData(typeof(Application.Accounts.Account), "account", '2')]
    [InlineData(typeof(Organisation), "organisation", '1')]
    public void A_table_has_the_level_of_its_most_protected_column(Type type, string table, char level) =>
        Assert.Equal(level, DataDocument.LevelOf(ProtectionMap.All[type], table)[0]);
}
