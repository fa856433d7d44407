using System.Security.Cryptography;
using System.Text;
using MeldrouteZL.Application.Persistence.RowSecurity;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Application.Protection.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace MeldrouteZL.Application.Persistence.Setup;

/// <summary>Brings a database to the shape of this version: migrations, row security, context key, reference data.</summary>
public static class Migrator
{
    // One migrating process at a time, also with several replicas.
    private const long Lock = 7362519;

    // A column that a view shows cannot be changed. The script that makes the views anew runs after the migration, since what
    // it remembers of the last time goes with them.
    private const string DropReadViews = """
        DO $$
        DECLARE v text;
        BEGIN
          FOR v IN SELECT quote_ident(viewname) FROM pg_views WHERE schemaname = 'meldroute' AND viewname LIKE '%\_read' LOOP
            EXECUTE 'DROP VIEW meldroute.' || v;
          END LOOP;
          IF to_regclass('meldroute.row_security_script') IS NOT NULL THEN
            DELETE FROM meldroute.row_security_script;
          END IF;
        END $$;
        """;

    /// <summary>Migrates as the owner of the database. Does nothing where everything is in place.</summary>
    public static async Task MigrateAsync(string owner, byte[] contextKey, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var guard = await source.OpenConnectionAsync(cancel);
        await RunAsync(guard, $"SELECT pg_advisory_lock({Lock})", cancel);

        await using var db = new MeldrouteDb(Options(source, KeyRing.None));
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await RunAsync(guard, DropReadViews, cancel);
            await db.Database.MigrateAsync(cancel);
        }

        await SecureAsync(db, guard, cancel);
        await using var key = new NpgsqlCommand(
            "INSERT INTO meldroute_secret.context_key VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET key = excluded.key WHERE context_key.key <> excluded.key", guard)
        { Parameters = { new() { Value = contextKey } } };
        await key.ExecuteNonQueryAsync(cancel);
        await ReferenceData.EnsureAsync(db, cancel);
    }

    /// <summary>How a context over this data source is set up; the application and the migrator share it.</summary>
    /// <param name="ring">The keys of the content; <see cref="KeyRing.None"/> for what reads and writes none.</param>
    public static DbContextOptions<MeldrouteDb> Options(NpgsqlDataSource source, KeyRing ring)
    {
        var builder = new DbContextOptionsBuilder<MeldrouteDb>();
        builder.UseNpgsql(source, WithHistory);
        Seal(builder, ring);
        return builder.Options;
    }

    /// <summary>
    /// Takes the data source from the services. Named in the options it would be part of what EF keeps for ever of a model and its
    /// queries, which a process with several databases, as that of the tests, would then make for each.
    /// </summary>
    internal static void Configure(DbContextOptionsBuilder builder, KeyRing ring)
    {
        builder.UseNpgsql(WithHistory);
        Seal(builder, ring);
    }

    private static void WithHistory(NpgsqlDbContextOptionsBuilder options) => options.MigrationsHistoryTable("migration", MeldrouteDb.Schema);

    private static void Seal(DbContextOptionsBuilder builder, KeyRing ring)
    {
        builder.ReplaceService<IModificationCommandFactory, SealingCommandFactory>();
        builder.AddInterceptors(new SealOnSave(ring));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new SealExtension(ring));
    }

    // Row security is written anew when its script has changed since the last time.
    private static async Task SecureAsync(MeldrouteDb db, NpgsqlConnection connection, CancellationToken cancel)
    {
        await RunAsync(connection, "CREATE TABLE IF NOT EXISTS meldroute.row_security_script (id smallint PRIMARY KEY, hash text NOT NULL)", cancel);
        var script = RowSecurityScript.Build(db.GetService<IDesignTimeModel>().Model);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        await using var read = new NpgsqlCommand("SELECT hash FROM meldroute.row_security_script WHERE id = 1", connection);
        if (await read.ExecuteScalarAsync(cancel) as string == hash)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RunAsync(connection, script, cancel);
        await RunAsync(connection, $"INSERT INTO meldroute.row_security_script VALUES (1, '{hash}') ON CONFLICT (id) DO UPDATE SET hash = excluded.hash", cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
