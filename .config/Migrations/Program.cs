using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

return 0;

/// <summary>Makes a context for design time; it never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<MeldrouteDb>
{
    public MeldrouteDb CreateDbContext(string[] args) => new(Migrator.Options(NpgsqlDataSource.Create("Host=localhost;Database=design"), KeyRing.None));
}
