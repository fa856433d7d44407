using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.RowSecurity;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>
/// What the database itself says about its walls. The lists below are written by hand: opening a table or adding a
/// privilege needs a change here as well as in the set-up.
/// </summary>
[Trait("Requirement", "R165")]
public sealed class CatalogueTests(MigratedDatabase migrated) : IClassFixture<MigratedDatabase>
{
    private static readonly string[] OpenTables =
    [
        "account", "account_link", "asp_net_user_claims", "asp_net_user_logins", "asp_net_user_tokens", "attempt_count", "authenticator", "calendar_address", "exploitation_form",
        "feedback_text", "help_offer", "indicator", "internal_route", "match_key", "meeting_series", "membership", "organisation", "outgoing_mail", "passkey", "profile_field", "recovery_code", "region", "retention_rule",
        "session", "shelter_offer", "term", "training_option", "usage_rule",
    ];

    // What migration and set-up remember of themselves.
    private static readonly string[] Bookkeeping = ["migration", "row_security_script"];

    private static readonly string[] AppendOnly =
    [
        "acute_call", "advice", "advice_key", "attachment", "attachment_copy", "attachment_key", "attachment_opening", "attachment_original", "audit_entry", "audit_seal", "aware_device", "aware_issue", "bottleneck", "bottleneck_key",
        "care_meeting", "care_meeting_agreement", "care_meeting_participant", "case_history",
        "case_history_reason", "case_key", "case_link", "case_link_key", "client_inspection", "client_request", "client_statement", "comensha_confirmation", "comensha_notification", "comensha_record", "data_breach", "data_breach_assessment", "data_subject_request",
        "data_subject_request_event", "disclosure", "disclosure_line", "emergency_access", "emergency_judgement", "emergency_seen", "enrichment", "exploitation_form", "feedback",
        "feedback_text", "guest_invitation", "help_offer", "house_question", "informing", "internal_route", "intervention", "legal_hold", "match_key", "meeting_key", "meeting_series", "month_confirmation", "outgoing_mail",
        "plan_line", "possible_link", "possible_link_history", "possible_link_key", "professional_advice", "public_report", "referral_criterion", "referral_key", "reflection_event", "release_request", "report_key", "report_message",
        "reporter_key", "reporter_opening", "safety_assessment", "settled_count", "shelter_answer", "shelter_location", "shelter_location_key", "shelter_place", "shelter_placement", "shelter_request", "signal_history", "signal_key", "term", "training",
        "trajectory_contact", "trajectory_history", "trajectory_history_reason", "trajectory_key", "trajectory_monitoring", "trajectory_procedure", "trajectory_share", "trajectory_share_key", "trajectory_support", "trajectory_transfer", "trajectory_wellbeing", "usage_notice",
    ];

    // What a privacy officer may open in an emergency, to read: not what was sent, and nothing that is no case.
    private static readonly string[] OpenedInEmergency =
    [
        "acute_call", "acute_consultation", "agenda_item", "attachment", "attachment_copy", "attachment_key", "attachment_opening", "aware_issue", "care_meeting", "care_meeting_agreement", "care_meeting_participant", "case_access", "case_facts", "case_history",
        "case_history_reason", "case_key", "casefile", "classification", "client_inspection", "client_request", "client_statement", "comensha_confirmation", "comensha_notification", "comensha_record", "enrichment", "feedback", "guest_invitation", "house_question", "informing", "intervention", "plan_line",
        "public_report", "referral", "referral_key", "reflection_event", "report_key", "report_message", "reporter_identity", "reporter_key", "reporter_opening", "safety_assessment", "shelter_answer", "shelter_location", "shelter_location_key", "shelter_placement", "shelter_request", "signal", "signal_access",
        "signal_history", "signal_indicator",
        "signal_key", "signal_person", "signal_person_contact", "signal_person_health", "signal_person_identity", "signal_person_number", "signal_person_origin",
        "signal_person_role", "signal_person_social", "signal_thing", "trajectory", "trajectory_contact", "trajectory_content", "trajectory_history",
        "trajectory_history_reason", "trajectory_key", "trajectory_monitoring", "trajectory_procedure",
        "trajectory_support", "trajectory_transfer", "trajectory_wellbeing", "victim", "victim_identity",
    ];

    // Written by one rule and read by another: what is recorded is not for who does it.
    private static readonly string[] Logs = ["audit_entry", "audit_seal"];

    private static readonly string[] Deletable =
    [
        "account_link", "asp_net_user_claims", "asp_net_user_logins", "asp_net_user_tokens", "attempt_count", "authenticator", "calendar_address", "passkey", "recovery_code",
        "reporter_identity", "screening_meeting", "session", "signal_indicator",
        "signal_person", "signal_person_contact", "signal_person_health", "signal_person_identity", "signal_person_number", "signal_person_origin", "signal_person_role", "signal_person_social", "signal_thing",
    ];

    [Fact]
    public async Task Every_table_is_behind_forced_row_security_or_open_by_name()
    {
        var bare = await NamesAsync("SELECT relname FROM pg_class WHERE relnamespace = 'meldroute'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)");
        var tables = await NamesAsync("SELECT relname FROM pg_class WHERE relnamespace = 'meldroute'::regnamespace AND relkind IN ('r', 'p')");

        Assert.Equal(OpenTables.Concat(Bookkeeping).Order(StringComparer.Ordinal), bare.Order(StringComparer.Ordinal));
        Assert.True(tables.Count > bare.Count + 20, "Where are the tables?");
    }

    [Fact]
    public async Task What_is_open_says_why()
    {
        await using var source = NpgsqlDataSource.Create(migrated.Database.Admin);
        await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));
        var open = ProtectionMap.All.Where(p => p.Value.Kind == Guard.Open).ToList();

        Assert.Equal(OpenTables, open.Select(p => db.Model.FindEntityType(p.Key)!.GetTableName()!).Order(StringComparer.Ordinal));
        Assert.All(open, p => Assert.False(string.IsNullOrWhiteSpace(p.Value.Reason)));
    }

    [Fact]
    public async Task Every_protected_table_has_one_policy_for_the_application_and_one_for_the_keeper() => Assert.Empty(await NamesAsync("""
        SELECT c.relname FROM pg_class c LEFT JOIN pg_policies p ON p.schemaname = 'meldroute' AND p.tablename = c.relname
        WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relrowsecurity AND c.relname <> ALL ($1) AND p.policyname IS DISTINCT FROM 'also_in_emergency'
        GROUP BY c.relname
        HAVING count(*) <> 2
            OR count(*) FILTER (WHERE p.roles = '{meldroute_app}' AND p.cmd = 'ALL' AND p.qual LIKE '%ctx_mask()%'
                AND (p.with_check = p.qual OR c.relname = 'emergency_access' AND p.with_check LIKE '%ctx_user()%' OR c.relname IN ('aware_device', 'shelter_place', 'training') AND p.with_check LIKE '%ctx_organisation()%'
                  OR c.relname = 'attachment_original' AND p.qual ~ 'ctx_role\(\).*\[0, 4, 5, 7\]' AND p.with_check LIKE '%ctx_mask()%' AND p.with_check NOT LIKE '%ctx_role()%'
                  OR c.relname IN ('comensha_confirmation', 'comensha_record', 'house_question', 'intervention', 'plan_line') AND p.qual ~ 'ctx_organisation\(\).*ctx_role\(\)' AND p.with_check LIKE '%ctx_mask()%'
                    AND p.with_check LIKE '%ctx_organisation()%' AND p.with_check NOT LIKE '%ctx_role()%'
                  OR c.relname = 'guest_invitation' AND p.qual ~ 'ctx_role\(\).*\[0, 4, 5, 6, 7, 8, 17\]' AND p.with_check LIKE '%ctx_mask()%' AND p.with_check ~ 'ctx_role\(\).*\[4, 5, 6\]'
                  OR c.relname = 'trajectory_share' AND p.qual ~ 'ctx_role\(\).*\[0, 8\].*house_organisation_id.*withdrawn_at.*now\(\)' AND p.with_check LIKE '%ctx_mask()%' AND p.with_check ~ 'ctx_role\(\).*\[0, 8\]'
                  OR c.relname = 'trajectory_share_key' AND p.qual LIKE '%trajectory_share s%' AND p.with_check LIKE '%ctx_mask()%' AND p.with_check ~ 'ctx_role\(\).*\[0, 8\]'
                  OR c.relname = 'enrichment' AND p.qual ~ 'ctx_role\(\).*\[0, 4, 5, 6, 7, 8, 17\]' AND p.with_check LIKE '%ctx_mask()%' AND p.with_check NOT LIKE '%ctx_role()%')) <> 1
            OR count(*) FILTER (WHERE p.roles = '{meldroute_keeper}') <> 1
        """, (object)Logs));

    [Fact]
    public async Task In_an_emergency_these_tables_are_read_and_none_is_written() => Assert.Equal(
        OpenedInEmergency.Select(t => $"{t} SELECT meldroute_app"),
        await NamesAsync("""
            SELECT tablename || ' ' || cmd || ' ' || array_to_string(roles, ' ') FROM pg_policies
            WHERE policyname = 'also_in_emergency' AND qual LIKE '%ctx_region()%' AND qual LIKE '%ctx_emergency%' ORDER BY tablename COLLATE "C"
            """));

    [Fact]
    public async Task The_log_is_written_and_read_and_nothing_else() => Assert.Equal(
        ["audit_entry INSERT true", "audit_entry SELECT true", "audit_seal INSERT true", "audit_seal SELECT true"],
        await NamesAsync("""
            SELECT tablename || ' ' || cmd || ' ' || (coalesce(qual, with_check) LIKE '%ctx_mask()%') FROM pg_policies
            WHERE schemaname = 'meldroute' AND tablename = ANY ($1) AND roles = '{meldroute_app}' ORDER BY 1
            """, (object)Logs));

    [Fact]
    public async Task Nobody_says_who_they_are_when_something_is_recorded() => Assert.Equal(
        ["action", "because", "case_id", "data_groups", "legal_basis", "object_id", "object_name", "object_type", "origin", "purpose", "result", "shown", "step", "terms", "trace"],
        await NamesAsync("""
            SELECT attname FROM pg_attribute WHERE attrelid = 'meldroute.audit_entry'::regclass AND attnum > 0 AND NOT attisdropped
              AND has_column_privilege('meldroute_app', attrelid, attnum, 'INSERT') ORDER BY 1
            """));

    [Fact]
    public async Task Every_protected_table_stamps_its_rows_on_insertion_and_no_trigger_is_off()
    {
        Assert.Equal(["aware_device", "data_breach", "data_breach_assessment", "data_subject_request", "data_subject_request_event", "legal_hold", "shelter_place", "submitted_form", "training", "usage_notice"], await NamesAsync("""
            SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relrowsecurity
              AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'guard' AND t.tgtype & 7 = 7) ORDER BY relname
            """)); // carry the region of a privacy officer, or the user, instead of a mask
        Assert.Empty(await NamesAsync("SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'meldroute'::regnamespace AND tgenabled <> 'O'"));
    }

    [Fact]
    public async Task The_application_has_no_privilege_that_goes_round_row_security() => Assert.Empty(await NamesAsync("""
        SELECT c.relname || ' ' || a.privilege_type || ' to ' || a.grantee::regrole
        FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
        WHERE c.relnamespace IN ('meldroute'::regnamespace, 'meldroute_secret'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
          AND a.grantee NOT IN (c.relowner, 'meldroute_keeper'::regrole)
          AND NOT (a.grantee = 'meldroute_app'::regrole AND c.relnamespace = 'meldroute'::regnamespace
            AND a.privilege_type = ANY (CASE c.relkind WHEN 'S' THEN '{USAGE}' ELSE '{SELECT,INSERT,UPDATE,DELETE}' END::text[]) AND NOT a.is_grantable)
        """));

    [Fact]
    public async Task Nobody_but_the_keeper_writes_a_mask_or_moves_a_row_to_another_record() => Assert.Empty(await NamesAsync("""
        SELECT c.relname || '.' || a.attname || ' ' || p.privilege
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped, unnest('{INSERT,UPDATE}'::text[]) p(privilege)
        WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relrowsecurity
          AND has_column_privilege('meldroute_app', c.oid, a.attnum, p.privilege)
          AND (a.attname IN ('mask', 'user_ids', 'closes_at')
            OR p.privilege = 'UPDATE' AND (a.attname IN ('id', 'region_id', 'organisation_id', 'user_id', 'other_case_id', 'signal_id', 'trajectory_id', 'sender_organisation_id', 'receiver_organisation_id', 'asking_organisation_id')
              OR a.attname = 'case_id' AND c.relname <> 'signal' OR a.attname = 'number' AND c.relname <> 'submitted_form'))
        """));

    [Fact]
    public async Task What_is_written_once_stays_as_it_is()
    {
        var changeable = await NamesAsync("""
            SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relname = ANY ($1) AND has_column_privilege('meldroute_app', c.oid, a.attnum, 'UPDATE')
            """, (object)AppendOnly);
        var deletable = await NamesAsync("SELECT relname FROM pg_class WHERE relnamespace = 'meldroute'::regnamespace AND relkind = 'r' AND has_table_privilege('meldroute_app', oid, 'DELETE') ORDER BY relname");

        Assert.Equal(
            [
                "attachment.hash", "attachment.name", "attachment.scanned_at", "attachment.state", "attachment.withdrawn_at", "attachment.withdrawn_by", "attachment.withdrawn_reason",
                "aware_issue.activated_on", "aware_issue.ends_on", "aware_issue.help_started_on", "aware_issue.partners_told_on", "aware_issue.returned_at",
                "bottleneck.changed_at", "bottleneck.changed_by", "bottleneck.escalated_on", "bottleneck.escalated_to", "bottleneck.solution", "bottleneck.solved_on", "bottleneck.state",
                "care_meeting.outcome", "care_meeting.settled_at", "care_meeting.settled_by", "care_meeting.state", "care_meeting_agreement.follow_up",
                "care_meeting_agreement.followed_up_at", "care_meeting_agreement.followed_up_by", "care_meeting_agreement.state",
                "case_link.undo_reason", "case_link.undone_at", "case_link.undone_by",
                "client_inspection.returned_because", "client_inspection.reviewed_at", "client_inspection.reviewed_by", "client_inspection.state",
                "client_request.decided_at", "client_request.decided_by", "client_request.decision", "client_request.due_on", "client_request.extended_because", "client_request.ground", "client_request.reason",
                "data_subject_request.decided_at", "data_subject_request.decision", "data_subject_request.due_at", "data_subject_request.is_extended", "disclosure.taken_back_at",
                "disclosure_line.taken_back_at",
                "emergency_access.ended_at", "exploitation_form.valid_until", "feedback_text.valid_until",
                "guest_invitation.revoked_at", "guest_invitation.revoked_by", "help_offer.valid_until", "house_question.advice", "house_question.advised_at", "house_question.advised_by",
                "intervention.carried_out_on", "intervention.coercion_seen", "intervention.finished_at", "intervention.finished_by", "intervention.helper_present",
                "intervention.minors_seen", "intervention.result", "intervention.state",
                "legal_hold.lift_reason", "legal_hold.lifted_at", "legal_hold.lifted_by", "meeting_series.until", "outgoing_mail.attempts", "outgoing_mail.next_at", "outgoing_mail.sent_at",
                "possible_link.judged_at", "possible_link.judged_by", "possible_link.judgement", "possible_link.reason", "possible_link.reasons", "possible_link.strength",
                "referral_criterion.judged_at", "referral_criterion.judged_by", "referral_criterion.judgement", "referral_criterion.taken_back_at",
                "release_request.answer", "release_request.answered_at", "release_request.answered_by", "report_message.read_at",
                "shelter_location.address", "shelter_location.contact", "shelter_location.written_at", "shelter_place.available_until",
                "shelter_placement.end_note", "shelter_placement.end_reason", "shelter_placement.ended_at", "shelter_placement.ends_on",
                "shelter_request.because", "shelter_request.settled_at", "shelter_request.state",
                "training.withdrawn_at", "training.withdrawn_by",
                "trajectory_share.withdrawn_at", "trajectory_share.withdrawn_by",
                "usage_notice.judged_at", "usage_notice.judged_by", "usage_notice.judgement", "usage_notice.reason",
            ],
            changeable.Order(StringComparer.Ordinal));
        Assert.Equal(Deletable, deletable);
    }

    [Fact]
    public async Task The_application_owns_nothing_and_is_nobody_special()
    {
        Assert.Empty(await NamesAsync("SELECT classid::regclass || ' ' || objid FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass AND refobjid = 'meldroute_app'::regrole AND deptype = 'o'"));
        Assert.Empty(await NamesAsync("SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'meldroute_app'::regrole"));
        Assert.Equal(["meldroute_app true", "meldroute_keeper false", "meldroute_owner true"], await NamesAsync("""
            SELECT rolname || ' ' || rolcanlogin FROM pg_roles
            WHERE rolname LIKE 'meldroute%' AND NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication) ORDER BY rolname
            """));
    }

    [Fact]
    public async Task The_application_makes_nothing_and_enters_one_schema()
    {
        Assert.Equal(["CONNECT"], await NamesAsync("SELECT p FROM unnest('{CONNECT,CREATE,TEMP}'::text[]) p WHERE has_database_privilege('meldroute_app', current_database(), p)"));
        Assert.Equal(["information_schema", "meldroute", "pg_catalog"], await NamesAsync("SELECT nspname FROM pg_namespace WHERE has_schema_privilege('meldroute_app', oid, 'USAGE') AND nspname NOT LIKE 'pg_toast%' AND nspname NOT LIKE 'pg_temp%' ORDER BY nspname"));
        Assert.Empty(await NamesAsync("SELECT nspname FROM pg_namespace WHERE has_schema_privilege('meldroute_app', oid, 'CREATE')"));
        Assert.Empty(await NamesAsync("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'm', 'f') AND relnamespace <> ALL ('{meldroute,meldroute_secret,pg_catalog,information_schema,pg_toast}'::regnamespace[])"));
    }

    [Fact]
    public async Task A_view_asks_as_who_looks_and_nothing_is_materialised() => Assert.Empty(await NamesAsync("""
        SELECT relname FROM pg_class WHERE relnamespace IN ('meldroute'::regnamespace, 'public'::regnamespace)
          AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions, '{}') @> '{security_invoker=true}')
        """));

    [Fact]
    public async Task Nobody_but_the_keeper_sets_who_asks() => Assert.Equal(
        ["meldroute_keeper"],
        await NamesAsync("""
            SELECT rolname FROM pg_roles WHERE NOT rolsuper AND rolname LIKE 'meldroute%' AND has_parameter_privilege(oid, 'backtrace_functions', 'SET') AND rolname <> 'meldroute_owner'
            """));

    [Fact]
    public async Task What_runs_with_more_rights_belongs_to_the_keeper_and_searches_nowhere_else()
    {
        const string Elevated = "FROM pg_proc WHERE prosecdef AND pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')";
        Assert.Empty(await NamesAsync($"SELECT oid::regprocedure::text {Elevated} AND (proowner <> 'meldroute_keeper'::regrole OR proconfig IS DISTINCT FROM '{{\"search_path=pg_catalog, pg_temp\"}}')"));
        Assert.True((await NamesAsync($"SELECT proname {Elevated}")).Count > 20, "Where are the functions?");
    }

    [Fact]
    public async Task The_application_calls_only_what_tells_who_asks() => Assert.Equal(
        [
            "clear_practice", "clock_bit", "ctx", "ctx_emergency", "ctx_emergency_id", "ctx_emergency_signals", "ctx_emergency_trajectories", "ctx_mask", "ctx_on_behalf_of", "ctx_opened_reporters", "ctx_organisation", "ctx_person", "ctx_plans", "ctx_region", "ctx_role", "ctx_user",
            "emergency_count", "enter", "figures_houses", "figures_interventions", "guest_contribute", "guest_open", "is_supported", "next_number", "person_at", "privacy_case", "privacy_cases", "privacy_grants", "privacy_record", "privacy_region", "privacy_signals",
            "radar_compared", "radar_entries", "radar_left", "radar_outdated", "radar_put", "radar_region", "radar_renew", "radar_retire", "radar_shared", "radar_signals", "radar_waiting", "refuse_context", "report_answer",
            "report_status", "report_texts", "shelter_figures", "shelter_taken",
        ],
        await NamesAsync("""
            SELECT proname FROM pg_proc p WHERE pronamespace = 'meldroute'::regnamespace AND prorettype <> 'trigger'::regtype
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
              AND has_function_privilege('meldroute_app', oid, 'EXECUTE') ORDER BY proname
            """));

    private Task<List<string>> NamesAsync(string sql, params object[] parameters) => SuperUser.ColumnAsync(migrated.Database.Admin, sql, parameters);
}
