using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>
/// The functions and triggers by which content goes for good, with its keys, in the transaction of the step that ends it. What
/// stays is the number, the steps without their reasons, who had access, and counts.
/// </summary>
internal static class DestroyFunctions
{
    // Beside keys and what is written of persons and things. What hangs on another has a longer name and goes before it.
    private static readonly string[] ContentOfSignal =
        ["reporter_identity", "reporter_opening", "feedback", "signal_indicator", "attachment", "attachment_copy", "attachment_opening", "attachment_original",
            "report_message", "public_report"];

    public static string Build(IReadOnlyList<ProtectedTable> tables) => $"""
        {ForgetSignal(tables)}
        {DestroyCase(tables)}
        {Trajectories(tables)}
        {Trigger("destroy_this_case", "destroy_case")}
        {Trigger("forget_this_signal", "forget_signal")}
        {Trigger("shield_this_trajectory", "shield_trajectory")}
        {Trigger("destroy_this_trajectory", "destroy_trajectory")}
        {KeepFunctions.Deferred("destroyed", "casefile", "UPDATE OF stage", "destroy_this_case", "WHEN (NEW.stage = 9)")}
        {KeepFunctions.Deferred("expired", "signal", "UPDATE OF stage", "forget_this_signal", "WHEN (NEW.stage = 5)")}
        {KeepFunctions.Deferred("shielded", "trajectory", "UPDATE OF stage", "shield_this_trajectory", $"WHEN (NEW.stage >= {(short)TrajectoryStage.Shielded})")}
        {KeepFunctions.Deferred("destroyed", "trajectory", "UPDATE OF stage", "destroy_this_trajectory", $"WHEN (NEW.stage = {(short)TrajectoryStage.Destroyed})")}
        """;

    // Also for a draft that expired: what was written goes, the number stays.
    private static string ForgetSignal(IReadOnlyList<ProtectedTable> tables) => Function("forget_signal", "p_signal", $"""
        {Deletes(tables.Where(t => t.Guard == Guard.SignalPart || (t.Guard == Guard.SignalChild && (t.IsKeyTable || ContentOfSignal.Contains(t.Name))))
            .OrderByDescending(t => t.Name, StringComparer.Ordinal), "signal_id = p_signal")}
          UPDATE meldroute.signal_history SET reason = NULL WHERE reason IS NOT NULL AND signal_id = p_signal;
          UPDATE meldroute.signal SET what = '', "where" = '', observed_text = NULL, persons = NULL, department = NULL, sector = NULL, language = NULL, care_place = NULL, legal_basis = NULL,
            features = ARRAY[]::smallint[], sub_form = NULL, registration_municipality_id = NULL, exploitation_municipality_id = NULL WHERE id = p_signal;
        """);

    private static string DestroyCase(IReadOnlyList<ProtectedTable> tables)
    {
        var kept = (string[])["case_history", "case_access"];
        var order = (string[])["case_key", "referral_key", "enrichment", "guest_invitation", "agenda_item", "disclosure_line", "disclosure", "referral_criterion", "plan_line", "referral", "classification", "comensha_notification", "comensha_confirmation", "comensha_record", "informing", "victim_identity", "victim"];
        var contents = tables.Where(t => t.Guard == Guard.CaseChild && !kept.Contains(t.Name))
            .OrderBy(t => Array.IndexOf(order, t.Name) is var at && at < 0 ? order.Length : at);
        return Function("destroy_case", "p_case", $"""
            {Deletes(tables.Where(t => t.Guard == Guard.TwoCases).OrderBy(t => t.IsKeyTable ? 0 : 1), "p_case IN (case_id, other_case_id)")}
            {Deletes(contents, "case_id = p_case")}
              PERFORM meldroute.forget_signal(s.id) FROM meldroute.signal s WHERE s.case_id = p_case;
            """);
    }

    // Shielded: nobody but the clock, and who breaks the glass, reads what is written in it.
    private static string Trajectories(IReadOnlyList<ProtectedTable> tables)
    {
        var contents = tables.Where(IsContentOfTrajectory).OrderBy(t => t.IsKeyTable ? 0 : 1).ToList();
        return Function("shield_trajectory", "p_trajectory", string.Concat(contents.Select(t =>
                $"  UPDATE {t} SET mask = meldroute.clock_bit() WHERE trajectory_id = p_trajectory AND mask IS DISTINCT FROM meldroute.clock_bit();\n")))
            + Function("destroy_trajectory", "p_trajectory", Deletes(contents, "trajectory_id = p_trajectory"));
    }

    /// <summary>Whether a table holds what is written in a trajectory, or its key: its steps are known as long as it is.</summary>
    public static bool IsContentOfTrajectory(ProtectedTable table) => table.Guard == Guard.TrajectoryShare || (table.Guard == Guard.TrajectoryChild && table.Name != "trajectory_history");

    private static string Deletes(IEnumerable<ProtectedTable> tables, string where) => string.Concat(tables.Select(t => $"  DELETE FROM {t} WHERE {where};\n"));

    private static string Function(string name, string argument, string body) => $"""
        CREATE OR REPLACE FUNCTION meldroute.{name}({argument} uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
        {body}
        END $$;
        ALTER FUNCTION meldroute.{name}(uuid) OWNER TO meldroute_keeper;
        REVOKE ALL ON FUNCTION meldroute.{name}(uuid) FROM PUBLIC;

        """;

    private static string Trigger(string name, string function) => $"""
        CREATE OR REPLACE FUNCTION meldroute.{name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN PERFORM meldroute.{function}(NEW.id); RETURN NULL; END $$;
        ALTER FUNCTION meldroute.{name}() OWNER TO meldroute_keeper;
        """;
}
