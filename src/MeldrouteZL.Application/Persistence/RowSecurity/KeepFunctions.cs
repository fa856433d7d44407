using System.Globalization;
using System.Text;

namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>The functions and triggers that keep the masks from the access tables, at commit, so that no step can forget it.</summary>
internal static class KeepFunctions
{
    public static string Build(IReadOnlyList<ProtectedTable> tables)
    {
        var script = new StringBuilder();
        script.Append(KeepSignal(tables)).Append(KeepCase(tables));
        script.Append("""
            CREATE OR REPLACE FUNCTION meldroute.keep_from_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            BEGIN PERFORM meldroute.keep_case(NEW.case_id); RETURN NULL; END $$;
            CREATE OR REPLACE FUNCTION meldroute.keep_this_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            BEGIN PERFORM meldroute.keep_case(NEW.id); RETURN NULL; END $$;
            CREATE OR REPLACE FUNCTION meldroute.keep_from_signal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            BEGIN PERFORM meldroute.keep_signal(NEW.signal_id); RETURN NULL; END $$;
            CREATE OR REPLACE FUNCTION meldroute.keep_this_signal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            BEGIN PERFORM meldroute.keep_signal(NEW.id); RETURN NULL; END $$;

            -- A signal is brought into a case by who sees that case.
            CREATE OR REPLACE FUNCTION meldroute.signal_join() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            BEGIN
              IF NOT EXISTS (SELECT FROM meldroute.casefile c WHERE c.id = NEW.case_id AND c.region_id = NEW.region_id AND c.mask & meldroute.ctx_mask() <> 0) THEN
                RAISE EXCEPTION 'new row violates row-level security policy' USING ERRCODE = 'insufficient_privilege';
              END IF;
              RETURN NEW;
            END $$;
            CREATE OR REPLACE TRIGGER join_case BEFORE INSERT OR UPDATE OF case_id ON meldroute.signal FOR EACH ROW WHEN (NEW.case_id IS NOT NULL) EXECUTE FUNCTION meldroute.signal_join();

            """);
        foreach (var function in (string[])["keep_case(uuid)", "keep_signal(uuid)", "keep_from_case()", "keep_this_case()", "keep_from_signal()", "keep_this_signal()",
            "signal_join()", "until_commit(bigint)", "bit_of(integer)", "case_mask(uuid, integer)", "signal_mask(uuid, uuid, integer)", "signal_users(uuid)",
            "part_mask(uuid, integer, integer)", "part_users(uuid, integer, integer)", "of_kinds(bigint, uuid, smallint[])"])
        {
            script.Append(CultureInfo.InvariantCulture, $"ALTER FUNCTION meldroute.{function} OWNER TO meldroute_keeper;\n");
        }

        foreach (var function in (string[])["keep_case(uuid)", "keep_signal(uuid)", "bit_of(integer)", "case_mask(uuid, integer)", "signal_mask(uuid, uuid, integer)", "signal_users(uuid)",
            "until_commit(bigint)", "part_mask(uuid, integer, integer)", "part_users(uuid, integer, integer)", "of_kinds(bigint, uuid, smallint[])"])
        {
            script.Append(CultureInfo.InvariantCulture, $"REVOKE ALL ON FUNCTION meldroute.{function} FROM PUBLIC;\n");
        }

        script.Append(Deferred("casefile_access", "case_access", "INSERT OR UPDATE OF groups, until", "keep_from_case"));
        script.Append(Deferred("signal_access", "signal_access", "INSERT OR UPDATE OF groups, until", "keep_from_signal"));
        script.Append(Deferred("signal_case", "signal", "UPDATE OF case_id", "keep_this_signal"));
        foreach (var table in tables.Where(t => t.Guard is Guard.Case or Guard.CaseChild or Guard.SignalChild or Guard.SignalPart))
        {
            var keep = table.Guard switch { Guard.Case => "keep_this_case", Guard.CaseChild => "keep_from_case", _ => "keep_from_signal" };
            script.Append(Deferred("until_commit", table.Name, "INSERT", keep, "WHEN (NEW.mask < 0)"));
        }

        foreach (var table in tables.Where(t => t.Protection.AlsoFor.Count > 0 && !t.IsKeyTable))
        {
            script.Append(Deferred("named", table.Name, "INSERT OR UPDATE", "keep_from_case"));
        }

        foreach (var table in tables.Where(t => t.Guard == Guard.SignalPart))
        {
            script.Append(Deferred("groups", table.Name, "UPDATE OF groups", "keep_from_signal"));
        }

        return script.ToString();
    }

    internal static string Deferred(string name, string table, string when, string function, string condition = "") => $"""
        DROP TRIGGER IF EXISTS keep_{name} ON meldroute.{table};
        CREATE CONSTRAINT TRIGGER keep_{name} AFTER {when} ON meldroute.{table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW {condition} EXECUTE FUNCTION meldroute.{function}();

        """;

    private static string KeepSignal(IReadOnlyList<ProtectedTable> tables)
    {
        var children = tables.Where(t => t.Guard == Guard.SignalChild).Select(t =>
            $"  UPDATE {t} SET mask = m{t.Group}, user_ids = u WHERE signal_id = p_signal AND (mask, user_ids) IS DISTINCT FROM (m{t.Group}, u);\n");
        var parts = tables.Where(t => t.Guard == Guard.SignalPart).Select(t => $"""
              UPDATE {t} r SET (mask, user_ids) = (n.m, n.u)
                FROM (SELECT p.{t.Row}, {t.PartMask("p.signal_id", "p.groups", "p.organisation_id")} AS m, meldroute.part_users(p.signal_id, p.groups, p.organisation_id) AS u FROM {t} p WHERE p.signal_id = p_signal) n
                WHERE r.{t.Row} = n.{t.Row} AND (r.mask, r.user_ids) IS DISTINCT FROM (n.m, n.u);

            """);
        return Function("keep_signal", "p_signal uuid", GroupsOf(tables, Guard.Signal, Guard.SignalChild), "meldroute.signal_mask(p_signal, c, ", $"""
              UPDATE meldroute.signal SET mask = m2, user_ids = u WHERE id = p_signal AND (mask, user_ids) IS DISTINCT FROM (m2, u);
            {string.Concat(children)}{string.Concat(parts)}
            """, "  c uuid := (SELECT case_id FROM meldroute.signal WHERE id = p_signal);\n  u uuid[] := meldroute.signal_users(p_signal);\n");
    }

    private static string KeepCase(IReadOnlyList<ProtectedTable> tables)
    {
        var children = tables.Where(t => t.Guard == Guard.CaseChild).Select(t =>
        {
            var also = string.Concat(t.Protection.AlsoFor.Select(a => $" | CASE WHEN in_sight AND {a.While} THEN meldroute.bit_of(r.{a.Column}) ELSE 0 END"));
            return $"  UPDATE {t} r SET mask = m{t.Group}{also} WHERE r.case_id = p_case AND r.mask IS DISTINCT FROM m{t.Group}{also};\n";
        });
        var links = tables.Where(t => t.Guard == Guard.TwoCases).Select(t => $"""
              UPDATE {t} r SET mask = {t.MaskOfBoth("r.case_id", "r.other_case_id")}
                WHERE p_case IN (r.case_id, r.other_case_id) AND r.mask IS DISTINCT FROM {t.MaskOfBoth("r.case_id", "r.other_case_id")};

            """);
        return Function("keep_case", "p_case uuid", GroupsOf(tables, Guard.Case, Guard.CaseChild), "meldroute.case_mask(p_case, ", $"""
              UPDATE meldroute.casefile SET mask = m1 WHERE id = p_case AND mask IS DISTINCT FROM m1;
            {string.Concat(children)}{string.Concat(links)}  PERFORM meldroute.keep_signal(s.id) FROM meldroute.signal s WHERE s.case_id = p_case;
            """, "  in_sight boolean := (SELECT stage < 8 FROM meldroute.casefile WHERE id = p_case);\n"); // a shielded case is out of sight for everybody
    }

    private static List<int> GroupsOf(IReadOnlyList<ProtectedTable> tables, params Guard[] guards) =>
        tables.Where(t => guards.Contains(t.Guard)).Select(t => t.Group).Distinct().Order().ToList();

    private static string Function(string name, string argument, List<int> groups, string mask, string body, string more) => $"""
        CREATE OR REPLACE FUNCTION meldroute.{name}({argument}) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
        {more}{string.Concat(groups.Select(g => $"  m{g} bigint := {mask}{g});\n"))}BEGIN
        {body}
        END $$;

        """;
}
