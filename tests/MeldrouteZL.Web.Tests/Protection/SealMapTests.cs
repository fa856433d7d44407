using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Protection;

/// <summary>Holds what is sealed against what the database itself says of its columns.</summary>
[Trait("Requirement", "R165")]
public sealed class SealMapTests(MigratedDatabase migrated) : IClassFixture<MigratedDatabase>
{
    // Written by hand: what says who somebody is or what happened.
    private static readonly string[] Sealed =
    [
        "acute_call.said", "acute_call.who", "acute_consultation.consulted", "acute_consultation.deciders", "acute_consultation.decision", "acute_consultation.lowered_because", "acute_consultation.reason",
        "advice.text", "agenda_item.present", "agenda_item.question", "agenda_item.weighing", "attachment.hash", "attachment.name", "attachment.withdrawn_reason",
        "attachment_opening.reason", "bottleneck.description", "bottleneck.escalated_to", "bottleneck.solution", "care_meeting.agenda", "care_meeting.outcome",
        "care_meeting_agreement.follow_up", "care_meeting_agreement.owner", "care_meeting_agreement.text", "care_meeting_participant.ground", "care_meeting_participant.may_know",
        "care_meeting_participant.name", "care_meeting_participant.organisation", "case_facts.subject", "case_history_reason.text", "case_link.reason", "case_link.undo_reason", "casefile.destruction_reason",
        "classification.consulted", "classification.indicators", "classification.motivation", "classification.remark",
        "client_inspection.document", "client_inspection.returned_because", "client_request.extended_because", "client_request.reason", "client_request.words", "client_statement.language", "client_statement.text",
        "comensha_confirmation.their_reference", "comensha_notification.reason", "comensha_record.content", "comensha_record.their_reference", "disclosure.content",
        "disclosure.legal_basis", "disclosure.purpose", "disclosure_line.ground", "disclosure_line.value", "enrichment.ground", "enrichment.text", "feedback.text",
        "guest_invitation.contribution", "guest_invitation.name", "guest_invitation.organisation", "guest_invitation.question", "guest_invitation.shown", "house_question.advice",
        "house_question.question", "informing.by", "informing.reason", "intervention.description", "intervention.legal_ground", "intervention.result", "meeting_presence.absent_because",
        "plan_line.result", "plan_line.text", "possible_link.reason", "possible_link_history.reason", "referral.answer", "referral.external_reference", "referral.legal_basis",
        "referral.purpose", "referral_criterion.motivation", "report_message.answer",
        "report_message.text", "reporter_identity.email", "reporter_identity.name", "reporter_identity.phone", "reporter_identity.relation", "reporter_identity.safe_contact",
        "reporter_opening.reason", "safety_assessment.why", "screening_meeting.minutes", "shelter_answer.text", "shelter_location.address", "shelter_location.contact", "shelter_placement.end_note", "shelter_request.because", "shelter_request.note", "signal.care_place", "signal.department", "signal.language", "signal.legal_basis", "signal.observed_text", "signal.persons", "signal.sector", "signal.what",
        "signal.where", "signal_history.reason", "signal_indicator.seen_by", "signal_indicator.seen_where", "signal_person_contact.hours", "signal_person_contact.language", "signal_person_contact.may_hear",
        "signal_person_identity.alias", "signal_person_identity.birth_date", "signal_person_identity.family_name", "signal_person_identity.given_names", "signal_person_identity.prefix", "signal_person_number.number",
        "signal_thing.key", "signal_thing.value", "trajectory_contact.note", "trajectory_content.basis", "trajectory_content.plan", "trajectory_content.result",
        "trajectory_history_reason.text", "trajectory_monitoring.why", "trajectory_procedure.language", "trajectory_procedure.note",
        "trajectory_share.ground", "trajectory_share.text", "trajectory_support.aim", "trajectory_support.provider", "trajectory_support.result", "trajectory_transfer.explanation", "trajectory_transfer.from", "trajectory_transfer.reason",
        "trajectory_transfer.to", "trajectory_wellbeing.note", "victim_identity.birth_date", "victim_identity.name",
    ];

    // The log holds hashes and numbers (AuditTests); keys are wrapped; files are sealed in pieces (AttachmentStoreTests).
    private const string Texts = """
        SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'meldroute'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity AND c.relname NOT IN ('audit_entry', 'audit_seal') AND a.attname <> 'wrapped' AND c.relname NOT IN ('attachment_copy', 'attachment_original')
          AND a.atttypid = ANY ($1::regtype[]) ORDER BY 1
        """;

    [Fact]
    public async Task Every_text_in_a_protected_table_is_sealed_or_clear_with_a_reason()
    {
        var texts = await ColumnsAsync("text", "varchar", "bpchar", "json", "jsonb", "text[]");

        Assert.Equal(SealMap.Clear.Keys.Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
        Assert.All(SealMap.Clear.Values, Assert.NotEmpty);
    }

    [Fact]
    public async Task What_is_sealed_is_what_is_written_here_and_stands_as_bytes()
    {
        var bytes = await ColumnsAsync("bytea");

        Assert.Equal(Sealed, bytes.Order(StringComparer.Ordinal));
        Assert.Equal(Sealed, SealMap.All.Values.SelectMany(t => t.Columns.Values).Select(c => c.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_map_and_the_model_name_the_same_tables_keys_and_owners()
    {
        await using var source = NpgsqlDataSource.Create(migrated.Database.Admin);
        await using var db = new MeldrouteDb(Migrator.Options(source, KeyRing.None));

        Assert.All(SealMap.All.Values, t => Assert.Equal((t.Name, t.View), (db.Model.FindEntityType(t.Type)!.GetTableName(), db.Model.FindEntityType(t.Type)!.GetViewName())));
        Assert.All(SealMap.Keys.Values, k => Assert.Equal(
            (k.Name, k.OwnerColumn, k.Owner),
            (db.Model.FindEntityType(k.Type)!.GetTableName(), db.Model.FindEntityType(k.Type)!.FindPrimaryKey()!.Properties.Single().GetColumnName(),
             db.Model.FindEntityType(k.Type)!.GetForeignKeys().Single().PrincipalEntityType.ClrType)));
    }

    [Fact]
    public async Task Sealed_columns_take_nothing_shorter_or_longer_than_a_sealed_text() => Assert.Equal(
        Sealed.Length, int.Parse((await SuperUser.ColumnAsync(migrated.Database.Admin, "SELECT count(*) FROM pg_constraint WHERE conname LIKE 'ck\\_%\\_sealed' AND contype = 'c'"))[0], null));

    [Fact]
    public async Task Every_read_view_asks_as_who_asks() => Assert.Equal(
        SealMap.All.Values.Select(t => t.View).Order(StringComparer.Ordinal),
        (await SuperUser.ColumnAsync(migrated.Database.Admin, "SELECT relname FROM pg_class WHERE relnamespace = 'meldroute'::regnamespace AND relkind = 'v' AND 'security_invoker=true' = ANY (reloptions)")).Order(StringComparer.Ordinal));

    private Task<List<string>> ColumnsAsync(params string[] types) => SuperUser.ColumnAsync(migrated.Database.Admin, Texts, (object)types);
}
