using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MeldrouteZL.Application.Persistence.Migrations;

/// <summary>The numbers that tables take as default: they must exist before the tables. Written by hand.</summary>
[DbContext(typeof(MeldrouteDb))]
[Migration("20260101000000_Numbers")]
public sealed class Numbers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.EnsureSchema(MeldrouteDb.Schema);
        migrationBuilder.Sql("""
            CREATE SEQUENCE meldroute.signal_number;
            CREATE SEQUENCE meldroute.case_number;
            CREATE SEQUENCE meldroute.trajectory_number;
            CREATE FUNCTION meldroute.next_number(p_kind text) RETURNS text LANGUAGE sql VOLATILE AS $$
              SELECT p_kind || '-' || to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY') || '-' || lpad(
                nextval(CASE p_kind WHEN 'S' THEN 'meldroute.signal_number' WHEN 'C' THEN 'meldroute.case_number' ELSE 'meldroute.trajectory_number' END::regclass)::text, 6, '0')
            $$;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP FUNCTION meldroute.next_number(text);
        DROP SEQUENCE meldroute.signal_number, meldroute.case_number, meldroute.trajectory_number;
        """);
}
