using Npgsql;

namespace MeldrouteZL.Benchmarks.Audit;

/// <summary>A log of five years: openings, lists with their numbers, searches and steps of everybody, past the trigger for speed.</summary>
internal static class FilledLog
{
    private const int Years = 5;

    public static async Task FillAsync(string admin, int rows, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(cancel);
        await RunAsync(connection, $"""
            SET synchronous_commit = off;
            ALTER TABLE meldroute.audit_entry DISABLE TRIGGER guard;
            CREATE TEMP TABLE person AS SELECT row_number() OVER (ORDER BY m.id) - 1 AS n, m.user_id, m.role, m.organisation_id
              FROM meldroute.membership m JOIN meldroute.organisation o ON o.id = m.organisation_id WHERE o.region_id = 1;
            CREATE TEMP TABLE record AS SELECT row_number() OVER (ORDER BY c.id) - 1 AS n, c.id, c.number FROM meldroute.casefile c WHERE c.region_id = 1;
            CREATE TEMP TABLE list AS SELECT n, (SELECT array_agg(r.number) FROM record r WHERE r.n BETWEEN s.n AND s.n + 24) AS numbers FROM record s;
            INSERT INTO meldroute.audit_entry (at, xid, region_id, user_id, role, organisation_id, action, object_type, object_name, object_id, case_id, data_groups, shown, because,
              purpose, legal_basis, origin, result, trace, hash)
            SELECT now() - interval '{Years} years' * (1 - i::float / {rows}), '3'::xid8, 1, p.user_id, p.role, p.organisation_id, k.action, 1,
              CASE WHEN k.is_list THEN NULL ELSE r.number END, CASE WHEN k.is_list THEN NULL ELSE r.id END, CASE WHEN k.is_list THEN NULL ELSE r.id END, 3,
              CASE WHEN k.is_list THEN l.numbers END, 1, 'casus behandelen', 'Wmo 2015: taak van Veilig Thuis', '192.0.2.1', 1, md5(i::text), sha256(convert_to(i::text, 'UTF8'))
            FROM generate_series(1, {rows}) i
            CROSS JOIN LATERAL (SELECT (ARRAY[1, 1, 2, 3, 3, 4, 5, 1, 3, 2])[1 + i % 10] AS action, i % 10 IN (3, 4, 5, 8) AS is_list) k
            JOIN person p ON p.n = (i::bigint * 7919) % (SELECT count(*) FROM person)
            JOIN record r ON r.n = (i::bigint * 104729) % (SELECT count(*) FROM record)
            JOIN list l ON l.n = r.n
            ORDER BY i;
            ALTER TABLE meldroute.audit_entry ENABLE TRIGGER guard;

            -- As if all this was sealed long ago: the sealing that is measured begins after it.
            ALTER TABLE meldroute.audit_seal DISABLE TRIGGER guard;
            INSERT INTO meldroute.audit_seal VALUES (1, 1, now(), '0', pg_current_xact_id(), {rows}, '', '', '');
            ALTER TABLE meldroute.audit_seal ENABLE TRIGGER guard;
            """, cancel);
        await RunAsync(connection, "VACUUM (ANALYZE) meldroute.audit_entry", cancel);
    }

    /// <summary>A table for a plain append: the same columns and indexes, without trigger and row security.</summary>
    public static async Task AddPlainAsync(string admin, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(cancel);
        await RunAsync(connection, """
            CREATE TABLE meldroute.plain_entry (LIKE meldroute.audit_entry INCLUDING ALL);
            INSERT INTO meldroute.plain_entry OVERRIDING SYSTEM VALUE SELECT * FROM meldroute.audit_entry;
            SELECT setval(pg_get_serial_sequence('meldroute.plain_entry', 'id'), (SELECT max(id) FROM meldroute.plain_entry));
            GRANT SELECT, INSERT ON meldroute.plain_entry TO meldroute_app;
            """, cancel);
        await RunAsync(connection, "VACUUM (ANALYZE) meldroute.plain_entry", cancel);
    }

    public static async Task<List<string>> ColumnAsync(string admin, string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1800 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
