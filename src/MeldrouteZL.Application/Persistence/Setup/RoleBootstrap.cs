using MeldrouteZL.Application.Protection;
using Npgsql;

namespace MeldrouteZL.Application.Persistence.Setup;

/// <summary>Makes the roles and the database on a server where we are superuser: development and tests only.</summary>
public static class RoleBootstrap
{
    private const string Maintenance = "postgres";

    /// <summary>Makes the roles and the database of a developer, and gives how the application enters it.</summary>
    /// <param name="admin">The superuser of the server; its database is used when it names one of its own.</param>
    /// <param name="usual">The name of the database otherwise.</param>
    /// <param name="secret">The passwords and keys of this machine.</param>
    /// <param name="ring">The keys of the content.</param>
    public static async Task<DatabaseLogins> LoginsAsync(string admin, string usual, LocalSecret secret, KeyRing ring, CancellationToken cancel)
    {
        var named = new NpgsqlConnectionStringBuilder(admin).Database;
        var database = named is null or Maintenance ? usual : named;
        await EnsureAsync(new NpgsqlConnectionStringBuilder(admin) { Database = Maintenance }.ConnectionString, database, secret, cancel);
        string Login(string role) => new NpgsqlConnectionStringBuilder(admin) { Database = database, Username = role, Password = secret.Password(role), Pooling = true }.ConnectionString;
        return new DatabaseLogins(Login(DatabaseLogins.AppRole), Login(DatabaseLogins.OwnerRole), secret.Key("context"), ring);
    }

    /// <summary>Makes what is missing and sets the passwords; an existing database keeps its content.</summary>
    public static async Task EnsureAsync(string admin, string database, LocalSecret secret, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(cancel);
        await Run(connection, $"""
            DO $$ BEGIN
              PERFORM pg_advisory_xact_lock(7362518);
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{DatabaseLogins.OwnerRole}') THEN
                CREATE ROLE {DatabaseLogins.OwnerRole} LOGIN NOSUPERUSER NOBYPASSRLS;
              END IF;
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{DatabaseLogins.AppRole}') THEN
                CREATE ROLE {DatabaseLogins.AppRole} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
              END IF;
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{DatabaseLogins.KeeperRole}') THEN
                CREATE ROLE {DatabaseLogins.KeeperRole} NOLOGIN NOSUPERUSER NOBYPASSRLS;
              END IF;
            END $$;
            GRANT {DatabaseLogins.KeeperRole} TO {DatabaseLogins.OwnerRole};
            GRANT SET ON PARAMETER backtrace_functions TO {DatabaseLogins.KeeperRole};
            ALTER ROLE {DatabaseLogins.OwnerRole} PASSWORD '{secret.Password(DatabaseLogins.OwnerRole)}';
            ALTER ROLE {DatabaseLogins.AppRole} PASSWORD '{secret.Password(DatabaseLogins.AppRole)}';
            ALTER ROLE {DatabaseLogins.AppRole} SET statement_timeout = '10s';
            ALTER ROLE {DatabaseLogins.AppRole} SET lock_timeout = '5s';
            ALTER ROLE {DatabaseLogins.AppRole} SET idle_in_transaction_session_timeout = '30s';
            """, cancel);

        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = database } } };
        if (await exists.ExecuteScalarAsync(cancel) is null)
        {
            await Run(connection, $"CREATE DATABASE \"{database}\" OWNER {DatabaseLogins.OwnerRole}", cancel);
            await RestrictAsync(connection, database, cancel);
        }
    }

    /// <summary>Nobody but the two logins enters; the application may not even make a temporary table.</summary>
    public static Task RestrictAsync(NpgsqlConnection admin, string database, CancellationToken cancel) => Run(admin, $"""
        REVOKE ALL ON DATABASE "{database}" FROM PUBLIC;
        GRANT CONNECT ON DATABASE "{database}" TO {DatabaseLogins.AppRole}, {DatabaseLogins.OwnerRole};
        """, cancel);

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
