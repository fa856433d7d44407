using Npgsql;

namespace MeldrouteZL.Application.Persistence.Setup;

/// <summary>Refuses a login that would make the second wall a curtain.</summary>
public static class AppLoginCheck
{
    /// <exception cref="SettingsException">The login is superuser, bypasses row security or owns tables.</exception>
    public static async Task EnsureIsHarmlessAsync(string app, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(app);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("""
            SELECT r.rolsuper OR r.rolbypassrls OR EXISTS (SELECT FROM pg_tables t WHERE t.tableowner = current_user AND t.schemaname = 'meldroute')
            FROM pg_roles r WHERE r.rolname = current_user
            """, connection);
        if (await command.ExecuteScalarAsync(cancel) is not false)
        {
            throw new SettingsException(
                "The login in ConnectionStrings__Meldroute is superuser, bypasses row security or owns the tables. Give the application a login that owns nothing (docs/operations.md).");
        }
    }
}
