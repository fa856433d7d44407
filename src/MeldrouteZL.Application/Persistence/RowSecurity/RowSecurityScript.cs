using System.Globalization;
using System.Text;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>
/// Writes row-level security from <see cref="ProtectionMap"/> and the model: mask columns, triggers that keep them from
/// case_access, policies and privileges. Idempotent: it runs after every migration (docs/decisions/0003).
/// </summary>
public static class RowSecurityScript
{
    private const string Schema = MeldrouteDb.Schema;

    /// <summary>The whole script for this model.</summary>
    /// <exception cref="InvalidOperationException">A table has no line in the map.</exception>
    public static string Build(IModel model)
    {
        var tables = model.GetEntityTypes().Where(e => !e.IsMappedToJson()).Select(e => new ProtectedTable(e)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var script = new StringBuilder(SqlText.Read("context.sql"));
        foreach (var table in tables)
        {
            script.Append(Columns(table));
        }

        script.Append(SqlText.Read("emergency.sql")).Append(SqlText.Read("reporter.sql")).Append(SqlText.Read("house.sql")).Append(KeepFunctions.Build(tables)).Append(DestroyFunctions.Build(tables));
        foreach (var table in tables)
        {
            script.Append(InsertTrigger(table)).Append(ListTrigger(table)).Append(Policy(table)).Append(Privileges(table));
        }

        foreach (var entity in model.GetEntityTypes().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            script.Append(ReadViews.Build(entity));
        }

        var overseers = string.Join(", ", Enum.GetValues<Role>().Where(r => r.OverseesOwnStaff()).Select(r => ((short)r).ToString(CultureInfo.InvariantCulture)));
        script.Append(SqlText.Read("audit.sql").Replace("{hash}", AuditFields.HashOf("NEW"), StringComparison.Ordinal).Replace("{overseers}", overseers, StringComparison.Ordinal));
        return script.Append(TrajectoryNumbers(SqlText.Read("privacy.sql"))).Append(SqlText.Read("radar.sql")).Append(SqlText.Read("attachments.sql")).Append(SqlText.Read("public.sql")).Append(SqlText.Read("guest.sql")).Append(SqlText.Read("figures.sql")).Append(SqlText.Read("shelter.sql")).Append(TrajectoryNumbers(SqlText.Read("trajectory.sql"))).Append(PracticeFunctions.Build(tables)).Append(TrajectoryNumbers(SqlText.Read("indexes.sql"))).ToString();
    }

    // The numbers of stages and steps of a trajectory come from the route, also in what is written by hand.
    private static string TrajectoryNumbers(string sql) => sql
        .Replace("{trajectory_closed}", Number((short)TrajectoryStage.Closed), StringComparison.Ordinal)
        .Replace("{trajectory_destroyed}", Number((short)TrajectoryStage.Destroyed), StringComparison.Ordinal)
        .Replace("{trajectory_shield}", Number((short)TrajectoryStep.Shield), StringComparison.Ordinal)
        .Replace("{trajectory_told}", string.Join(", ", Enum.GetValues<Role>().Where(Trajectory.TellsThatItIs).Select(r => Number((short)r))), StringComparison.Ordinal);

    private static string Number(short value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Columns(ProtectedTable table)
    {
        if (table.Guard is Guard.Open or Guard.User or Guard.Region or Guard.PrivacyOfficer)
        {
            return "";
        }

        var text = $"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS mask bigint NOT NULL DEFAULT 0;\n";
        text += table.HasColumn("region_id") ? "" : $"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS region_id smallint NOT NULL;\n";
        text += table.Guard == Guard.Emergency ? $"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS closes_at timestamptz NOT NULL;\n" : "";
        return text + (table.HasUsers ? $"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS user_ids uuid[];\n" : "");
    }

    // On insertion a row gets the mask of its parent, and is shown to who writes it; what the step grants and ends follows at
    // commit. A parent that the writer cannot see refuses the row, since foreign keys do not look at policies.
    private static string InsertTrigger(ProtectedTable table)
    {
        var body = table.Guard switch
        {
            Guard.Case => "NEW.mask := meldroute.until_commit(meldroute.clock_bit());",
            Guard.Signal => "NEW.mask := meldroute.clock_bit(); NEW.user_ids := ARRAY[meldroute.ctx_person()];",
            Guard.CaseChild => $"""
                SELECT c.region_id, meldroute.until_commit(meldroute.case_mask(c.id, {table.Group})) INTO NEW.region_id, NEW.mask
                    FROM meldroute.casefile c WHERE c.id = NEW.case_id AND c.mask & meldroute.ctx_mask() <> 0;
                """,
            Guard.SignalChild => $"""
                SELECT s.region_id, CASE WHEN meldroute.ctx_person() = ANY (s.user_ids) THEN m ELSE meldroute.until_commit(m) END, s.user_ids INTO NEW.region_id, NEW.mask, NEW.user_ids
                    FROM meldroute.signal s, meldroute.signal_mask(s.id, s.case_id, {table.Group}) m
                    WHERE s.id = NEW.signal_id AND (s.mask & meldroute.ctx_mask() <> 0 OR meldroute.ctx_person() = ANY (s.user_ids)){(table.Protection.IsShielded ? " AND (NEW.organisation_id = s.organisation_id OR NEW.organisation_id IS NULL)" : "")};
                """,

            // Who writes it is who asks: what an organisation added can never pass for what the source wrote.
            Guard.SignalPart => $"""
                SELECT s.region_id, CASE WHEN meldroute.ctx_person() = ANY (u) THEN m ELSE meldroute.until_commit(m) END, u INTO NEW.region_id, NEW.mask, NEW.user_ids
                    FROM meldroute.signal s, {table.PartMask("NEW.signal_id", "NEW.groups", "NEW.organisation_id")} m, meldroute.part_users(NEW.signal_id, NEW.groups, NEW.organisation_id) u
                    WHERE s.id = NEW.signal_id AND NEW.organisation_id = meldroute.ctx_organisation() AND (s.mask & meldroute.ctx_mask() <> 0 OR meldroute.ctx_person() = ANY (s.user_ids));
                """,
            Guard.Organisation => table.HasColumn("case_id")
                ? """
                SELECT c.region_id, meldroute.bit_of(NEW.organisation_id) | meldroute.clock_bit() INTO NEW.region_id, NEW.mask
                    FROM meldroute.casefile c WHERE c.id = NEW.case_id AND c.mask & meldroute.ctx_mask() <> 0;
                """
                : "NEW.mask := meldroute.bit_of(NEW.organisation_id) | meldroute.clock_bit();",
            Guard.TwoParties => "NEW.mask := meldroute.bit_of(NEW.organisation_id) | meldroute.bit_of(NEW.asking_organisation_id) | meldroute.clock_bit();",
            Guard.TwoCases => $"""
                SELECT c.region_id, {table.MaskOfBoth("c.id", "o.id")} INTO NEW.region_id, NEW.mask
                    FROM meldroute.casefile c, meldroute.casefile o
                    WHERE c.id = NEW.case_id AND o.id = NEW.other_case_id AND o.id <> c.id AND o.region_id = c.region_id AND c.mask & meldroute.ctx_mask() <> 0 AND o.mask & meldroute.ctx_mask() <> 0;
                """,
            Guard.TrajectoryChild => $"""
                SELECT t.region_id, t.mask INTO NEW.region_id, NEW.mask
                    FROM meldroute.trajectory t WHERE t.id = NEW.trajectory_id AND t.mask & meldroute.ctx_mask() <> 0{(DestroyFunctions.IsContentOfTrajectory(table) ? $" AND t.stage < {(short)TrajectoryStage.Shielded}" : "")};
                """,
            Guard.TrajectoryShare => $"""
                SELECT t.region_id, t.mask | (1::bigint << o.bit) INTO NEW.region_id, NEW.mask
                    FROM meldroute.trajectory t JOIN meldroute.organisation o ON o.region_id = t.region_id AND o.id = NEW.house_organisation_id AND o.kind = 7
                    WHERE t.id = NEW.trajectory_id AND t.mask & meldroute.ctx_mask() <> 0 AND t.stage < {(short)TrajectoryStage.Shielded};
                """,
            Guard.Table => """
                SELECT meldroute.clock_bit() | coalesce(bit_or(1::bigint << o.bit), 0) INTO NEW.mask
                    FROM meldroute.organisation o WHERE o.region_id = NEW.region_id AND o.kind IN (3, 4, 5);
                """,
            // By the clock of the database, and at most four hours, whatever the application asks.
            Guard.Emergency => """
                SELECT c.region_id, meldroute.emergency_informs(c.id), clock_timestamp() + least(NEW.until - NEW.since, interval '4 hours') INTO NEW.region_id, NEW.mask, NEW.closes_at
                    FROM meldroute.casefile c WHERE c.id = NEW.case_id AND c.number = NEW.case_number AND c.region_id = meldroute.ctx_region() AND c.stage <> 9;
                """,
            Guard.User or Guard.Region or Guard.PrivacyOfficer or Guard.Open => null,
        };
        if (body is null)
        {
            return "";
        }

        return $"""
            CREATE OR REPLACE FUNCTION {table}_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
            BEGIN
              {body}
              IF NEW.mask IS NULL OR NEW.region_id IS DISTINCT FROM meldroute.ctx_region() THEN
                RAISE EXCEPTION 'new row violates row-level security policy' USING ERRCODE = 'insufficient_privilege';
              END IF;
              RETURN NEW;
            END $$;
            ALTER FUNCTION {table}_guard() OWNER TO meldroute_keeper;
            CREATE OR REPLACE TRIGGER guard BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_guard();

            """;
    }

    // A list that everybody reads, before there is a context, and one role of the region keeps: a line is added and ended once.
    // The owner, who sets a region up, is no login of the application.
    private static string ListTrigger(ProtectedTable table) => table.Protection.WrittenBy is not { } role ? "" : string.Create(CultureInfo.InvariantCulture, $"""
        CREATE OR REPLACE FUNCTION {table}_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          IF meldroute.ctx_role() IS DISTINCT FROM {(short)role} OR NEW.region_id IS DISTINCT FROM meldroute.ctx_region() OR NEW.valid_until < NEW.valid_from
            OR TG_OP = 'UPDATE' AND (OLD.valid_until IS NOT NULL OR NEW.valid_until IS NULL) THEN
            RAISE EXCEPTION 'not a line of this list' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
        ALTER FUNCTION {table}_guard() OWNER TO meldroute_keeper;
        CREATE OR REPLACE TRIGGER guard BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW WHEN (current_user = 'meldroute_app') EXECUTE FUNCTION {table}_guard();

        """);

    private static string Policy(ProtectedTable table)
    {
        if (table.Guard == Guard.Open)
        {
            return $"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;\n";
        }

        // (SELECT …) makes PostgreSQL ask once per statement instead of once per row.
        const string Mask = "region_id = (SELECT meldroute.ctx_region()) AND mask & (SELECT meldroute.ctx_mask()) <> 0";
        const string MaskOrUser = "region_id = (SELECT meldroute.ctx_region()) AND (mask & (SELECT meldroute.ctx_mask()) <> 0 OR (SELECT meldroute.ctx_person()) = ANY (user_ids))";
        const string User = "user_id = (SELECT meldroute.ctx_user()) AND (SELECT meldroute.ctx_mask()) IS NOT NULL";
        var officer = $"region_id = (SELECT meldroute.ctx_region()) AND (SELECT meldroute.ctx_role()) {(table.Protection.AlsoForClock ? "IN (0, 17)" : "= 17")} AND (SELECT meldroute.ctx_mask()) IS NOT NULL";
        const string Here = "region_id = (SELECT meldroute.ctx_region()) AND (SELECT meldroute.ctx_mask()) IS NOT NULL";
        const string Informed = "region_id = (SELECT meldroute.ctx_region()) AND (mask & (SELECT meldroute.ctx_mask()) <> 0 OR (SELECT meldroute.ctx_role()) = 17)";
        const string Own = "region_id = (SELECT meldroute.ctx_region()) AND user_id = (SELECT meldroute.ctx_user()) AND (SELECT meldroute.ctx_role()) = 17";

        // Who wrote it down, the clock, and who opened it: the same as Signal.IsReporterOpenTo.
        const string Opened = "organisation_id = (SELECT meldroute.ctx_organisation()) OR (SELECT meldroute.ctx_mask()) = -1 OR signal_id = ANY ((SELECT meldroute.ctx_opened_reporters())::uuid[])";

        // Of no organisation: who tells it, at the public form, until that is done. No grant ever names them.
        const string Telling = "(organisation_id IS NULL AND (SELECT meldroute.ctx_person()) = ANY (user_ids))";
        const int Reporter = (int)DataGroups.ReporterIdentity;
        var rule = table.Guard switch
        {
            Guard.User => User,
            Guard.Region => Here,
            Guard.PrivacyOfficer => officer,
            Guard.Emergency => Informed,
            Guard.SignalPart => $"{MaskOrUser} AND (groups & {Reporter} = 0 OR {Opened})",
            _ when table.Protection.IsShielded => $"{MaskOrUser} AND ({Opened} OR {Telling})",
            _ => table.HasUsers ? MaskOrUser : Mask,
        };
        var roles = string.Join(", ", table.Protection.ReadBy.Select(r => ((short)r).ToString(CultureInfo.InvariantCulture)));
        var read = (roles.Length == 0 ? rule : $"{rule} AND (SELECT meldroute.ctx_role()) IN ({roles})") + (table.Protection.ReadIf is { } readable ? $" AND ({readable})" : "");
        var written = table.Guard switch
        {
            Guard.Emergency => Own,
            Guard.Region => $"{Here} AND organisation_id = (SELECT meldroute.ctx_organisation())",
            _ => rule + (table.Protection.WriteIf is { } writable ? $" AND ({writable})" : ""),
        };
        return $"""
            ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS app ON {table};
            CREATE POLICY app ON {table} FOR ALL TO meldroute_app USING ({read}) WITH CHECK ({written});
            DROP POLICY IF EXISTS also_in_emergency ON {table};
            {EmergencyPolicy(table)}
            DROP POLICY IF EXISTS keeper ON {table};
            CREATE POLICY keeper ON {table} FOR ALL TO meldroute_keeper USING (true) WITH CHECK (true);

            """;
    }

    // A second way to read, and to nothing but reading, for the groups that the domain opens in an emergency. It stands on its own:
    // a policy for all commands would let an UPDATE or DELETE find these rows too. PostgreSQL asks policies from the last name to the
    // first: by its name this one comes after the mask, and is not looked up where that already lets the row through.
    private static string EmergencyPolicy(ProtectedTable table)
    {
        // An emergency opens one case: what belongs to two stays closed.
        var opened = EmergencyAccess.GroupsFor(Role.PrivacyOfficer);
        if (table.Guard == Guard.TwoCases || table.Group == 0 || (table.Protection.ReadBy.Count > 0 && !table.Protection.ReadBy.Contains(Role.PrivacyOfficer)) || (opened & table.Protection.Group) != table.Protection.Group)
        {
            return "";
        }

        var g = table.Group.ToString(CultureInfo.InvariantCulture);
        var one = $"(SELECT meldroute.ctx_emergency({g}))";
        var which = table.Guard switch
        {
            Guard.Case => $"id = {one}",
            Guard.CaseChild or Guard.Signal or Guard.Organisation => $"case_id = {one}",
            Guard.SignalChild or Guard.SignalPart => $"signal_id = ANY ((SELECT meldroute.ctx_emergency_signals({g}))::uuid[])",
            Guard.TrajectoryChild => $"trajectory_id = ANY ((SELECT meldroute.ctx_emergency_trajectories({g}))::uuid[])",
            _ => throw new InvalidOperationException($"How does an emergency open {table.Name}?"),
        };
        return $"CREATE POLICY also_in_emergency ON {table} FOR SELECT TO meldroute_app USING (region_id = (SELECT meldroute.ctx_region()) AND {which});";
    }

    // Privileges per column: nobody but the keeper writes a mask, and a row stays with the record and the parties it began with.
    private static string Privileges(ProtectedTable table)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c}\""));
        var protection = table.Protection;
        var update = protection switch
        {
            { AppendOnly: true, Updatable: { } only } => $"GRANT UPDATE ({only}) ON {table} TO meldroute_app;\n",
            { AppendOnly: true } => "",
            _ => $"GRANT UPDATE ({string.Join(", ", table.Changeable.Select(c => $"\"{c}\""))}) ON {table} TO meldroute_app;\n",
        };
        var mayDelete = table.Guard == Guard.Open && table.IsAccountTable;
        return string.Create(CultureInfo.InvariantCulture, $"""
            REVOKE ALL ON {table} FROM meldroute_app;
            GRANT SELECT ON {table} TO meldroute_app;
            {(table.IsReadOnly ? "" : $"GRANT INSERT ({columns}) ON {table} TO meldroute_app;\n{update}")}{(mayDelete || table.MayDelete ? $"GRANT DELETE ON {table} TO meldroute_app;" : "")}
            GRANT SELECT, UPDATE, DELETE ON {table} TO meldroute_keeper;

            """);
    }

    internal static string Qualified(string table) => $"{Schema}.{table}";
}
