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
            CREATE SEQUENCE meldroute.data_subject_request_number;
            CREATE SEQUENCE meldroute.data_breach_number;
            CREATE SEQUENCE meldroute.usage_notice_number;
            CREATE SEQUENCE meldroute.possible_link_number;
            CREATE SEQUENCE meldroute.practice_number;
            CREATE FUNCTION meldroute.next_number(p_kind text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
            DECLARE
              practice boolean := EXISTS (SELECT FROM meldroute.region r WHERE r.id = meldroute.ctx_region() AND r.is_practice);
              n text := nextval(CASE WHEN practice THEN 'meldroute.practice_number' ELSE CASE p_kind WHEN 'S' THEN 'meldroute.signal_number' WHEN 'C' THEN 'meldroute.case_number'
                WHEN 'V' THEN 'meldroute.data_subject_request_number' WHEN 'L' THEN 'meldroute.data_breach_number'
                WHEN 'G' THEN 'meldroute.usage_notice_number' WHEN 'R' THEN 'meldroute.possible_link_number' ELSE 'meldroute.trajectory_number' END END::regclass);
            BEGIN
              -- What is practised takes no number of the real ones, and cannot be taken for one.
              -- At least six digits: lpad alone would cut a seventh off and give a number twice.
              RETURN p_kind || '-' || CASE WHEN practice THEN 'OEFEN' ELSE to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY') END || '-' || lpad(n, greatest(6, length(n)), '0');
            END $$;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP FUNCTION meldroute.next_number(text);
        DROP SEQUENCE meldroute.signal_number, meldroute.case_number, meldroute.trajectory_number, meldroute.data_subject_request_number, meldroute.data_breach_number, meldroute.usage_notice_number, meldroute.possible_link_number, meldroute.practice_number;
        """);
}
