using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MeldrouteZL.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "meldroute");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "advice",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    channel = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attempt_count",
                schema: "meldroute",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt_count", x => x.key_hash);
                });

            migrationBuilder.CreateTable(
                name: "bottleneck",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: false),
                    theme = table.Column<short>(type: "smallint", nullable: false),
                    place = table.Column<short>(type: "smallint", nullable: false),
                    description = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    escalated_to = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    escalated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    solution = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    solved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bottleneck", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "casefile",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, defaultValueSql: "meldroute.next_number('C')"),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    municipality_id = table.Column<int>(type: "integer", nullable: false),
                    opening_signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<short>(type: "smallint", nullable: false),
                    lane = table.Column<short>(type: "smallint", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_step_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    owner_organisation_id = table.Column<int>(type: "integer", nullable: true),
                    result = table.Column<short>(type: "smallint", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    destruction_proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    destruction_reason = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    held_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_casefile", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_breach",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, defaultValueSql: "meldroute.next_number('L')"),
                    what_happened = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    discovered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_breach", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_subject_request",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, defaultValueSql: "meldroute.next_number('V')"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_extended = table.Column<bool>(type: "boolean", nullable: false),
                    decision = table.Column<short>(type: "smallint", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_subject_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "match_key",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "month_confirmation",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_month_confirmation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "professional_advice",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    advised = table.Column<short>(type: "smallint", nullable: false),
                    theme = table.Column<short>(type: "smallint", nullable: false),
                    minutes = table.Column<short>(type: "smallint", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_professional_advice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "region",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    is_practice = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "screening_meeting",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    begins = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    ends = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    stage = table.Column<short>(type: "smallint", nullable: false),
                    minutes = table.Column<byte[]>(type: "bytea", maxLength: 8000, nullable: true),
                    last_step_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_step_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_meeting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settled_count",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    form = table.Column<short>(type: "smallint", nullable: false),
                    outcome = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settled_count", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "submitted_form",
                schema: "meldroute",
                columns: table => new
                {
                    form_key = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submitted_form", x => x.form_key);
                });

            migrationBuilder.CreateTable(
                name: "usage_notice",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, defaultValueSql: "meldroute.next_number('G')"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    judgement = table.Column<short>(type: "smallint", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    judged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usage_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_link",
                schema: "meldroute",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_link", x => x.key_hash);
                    table.ForeignKey(
                        name: "fk_account_link_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                schema: "meldroute",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                schema: "meldroute",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "authenticator",
                schema: "meldroute",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authenticator", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_authenticator_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mail",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    seal_number = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mail", x => x.id);
                    table.ForeignKey(
                        name: "fk_outgoing_mail_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passkey",
                schema: "meldroute",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_passkey_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                schema: "meldroute",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_code", x => new { x.user_id, x.hash });
                    table.ForeignKey(
                        name: "fk_recovery_code_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_practice = table.Column<bool>(type: "boolean", nullable: false),
                    stage = table.Column<short>(type: "smallint", nullable: false),
                    method = table.Column<short>(type: "smallint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proven_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    device = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    challenge = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "advice_key",
                schema: "meldroute",
                columns: table => new
                {
                    advice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice_key", x => x.advice_id);
                    table.ForeignKey(
                        name: "fk_advice_key_advice_advice_id",
                        column: x => x.advice_id,
                        principalSchema: "meldroute",
                        principalTable: "advice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bottleneck_key",
                schema: "meldroute",
                columns: table => new
                {
                    bottleneck_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bottleneck_key", x => x.bottleneck_id);
                    table.ForeignKey(
                        name: "fk_bottleneck_key_bottleneck_bottleneck_id",
                        column: x => x.bottleneck_id,
                        principalSchema: "meldroute",
                        principalTable: "bottleneck",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "acute_consultation",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    raised_by = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_by_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    consulted = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lowered_because = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    decision = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    deciders = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    shelter = table.Column<bool>(type: "boolean", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acute_consultation", x => x.id);
                    table.ForeignKey(
                        name: "fk_acute_consultation_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_facts",
                schema: "meldroute",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<byte[]>(type: "bytea", maxLength: 120, nullable: false),
                    form = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_facts", x => x.case_id);
                    table.ForeignKey(
                        name: "fk_case_facts_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_history",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    from = table.Column<short>(type: "smallint", nullable: true),
                    to = table.Column<short>(type: "smallint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    answer = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_history_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_key",
                schema: "meldroute",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_key", x => x.case_id);
                    table.ForeignKey(
                        name: "fk_case_key_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_link",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    undo_reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_link_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_link_casefile_other_case_id",
                        column: x => x.other_case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emergency_access",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_access", x => x.id);
                    table.ForeignKey(
                        name: "fk_emergency_access_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "house_question",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    house_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    question = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    advice = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    advised_by = table.Column<Guid>(type: "uuid", nullable: true),
                    advised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_house_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_house_question_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intervention",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    responsible_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    type = table.Column<short>(type: "smallint", nullable: false),
                    description = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    legal_ground = table.Column<byte[]>(type: "bytea", maxLength: 400, nullable: false),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    carried_out_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    result = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    sector = table.Column<short>(type: "smallint", nullable: true),
                    minors_seen = table.Column<short>(type: "smallint", nullable: true),
                    coercion_seen = table.Column<short>(type: "smallint", nullable: true),
                    helper_present = table.Column<short>(type: "smallint", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_by = table.Column<Guid>(type: "uuid", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intervention", x => x.id);
                    table.ForeignKey(
                        name: "fk_intervention_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_hold",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    placed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    lift_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_hold", x => x.id);
                    table.ForeignKey(
                        name: "fk_legal_hold_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    stage = table.Column<short>(type: "smallint", nullable: false),
                    sender_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    receiver_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    track = table.Column<short>(type: "smallint", nullable: true),
                    purpose = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    legal_basis = table.Column<byte[]>(type: "bytea", maxLength: 400, nullable: false),
                    offered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    escalated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_step_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    external_reference = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: true),
                    submission_track = table.Column<short>(type: "smallint", nullable: true),
                    submission_state = table.Column<short>(type: "smallint", nullable: true),
                    weighed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    prioritised_on = table.Column<DateOnly>(type: "date", nullable: true),
                    discussed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "safety_assessment",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<short>(type: "smallint", nullable: false),
                    decision = table.Column<short>(type: "smallint", nullable: false),
                    why = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false),
                    investigate_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safety_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_safety_assessment_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "victim",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<short>(type: "smallint", nullable: false),
                    age_band = table.Column<short>(type: "smallint", nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    inform_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    informed = table.Column<short>(type: "smallint", nullable: true),
                    informed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    inform_reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_victim", x => x.id);
                    table.ForeignKey(
                        name: "fk_victim_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_breach_assessment",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    breach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    authority_notified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    people_notified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_breach_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_data_breach_assessment_data_breach_breach_id",
                        column: x => x.breach_id,
                        principalSchema: "meldroute",
                        principalTable: "data_breach",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_subject_request_event",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_subject_request_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_data_subject_request_event_data_subject_request_request_id",
                        column: x => x.request_id,
                        principalSchema: "meldroute",
                        principalTable: "data_subject_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exploitation_form",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    form = table.Column<short>(type: "smallint", nullable: false),
                    parent_code = table.Column<short>(type: "smallint", nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    is_promoted = table.Column<bool>(type: "boolean", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exploitation_form", x => new { x.region_id, x.code });
                    table.ForeignKey(
                        name: "fk_exploitation_form_exploitation_form_region_id_parent_code",
                        columns: x => new { x.region_id, x.parent_code },
                        principalSchema: "meldroute",
                        principalTable: "exploitation_form",
                        principalColumns: new[] { "region_id", "code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_exploitation_form_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback_text",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback_text", x => new { x.region_id, x.code });
                    table.ForeignKey(
                        name: "fk_feedback_text_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "help_offer",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    provider = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: true),
                    age = table.Column<short>(type: "smallint", nullable: false),
                    forms = table.Column<short>(type: "smallint", nullable: false),
                    about = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    asked_at = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    sent_along = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_offer", x => new { x.region_id, x.code });
                    table.ForeignKey(
                        name: "fk_help_offer_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    group = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => new { x.region_id, x.code, x.version });
                    table.ForeignKey(
                        name: "fk_indicator_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_series",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_series", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_series_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_series_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    bit = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    covers = table.Column<short>(type: "smallint", nullable: false),
                    brp_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    municipality_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "profile_field",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    receiver = table.Column<short>(type: "smallint", nullable: false),
                    field = table.Column<short>(type: "smallint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    rule = table.Column<short>(type: "smallint", nullable: false),
                    because = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    mark = table.Column<short>(type: "smallint", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profile_field", x => new { x.region_id, x.receiver, x.field, x.valid_from });
                    table.ForeignKey(
                        name: "fk_profile_field_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "retention_rule",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    controller = table.Column<short>(type: "smallint", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false),
                    years = table.Column<int>(type: "integer", nullable: true),
                    rule = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    mark = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_rule", x => new { x.region_id, x.controller, x.groups });
                    table.ForeignKey(
                        name: "fk_retention_rule_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shelter_offer",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<short>(type: "smallint", nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    placed_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    is_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    max_days = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelter_offer", x => new { x.region_id, x.code });
                    table.ForeignKey(
                        name: "fk_shelter_offer_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "term",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<short>(type: "smallint", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    is_statutory = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term", x => new { x.region_id, x.kind, x.valid_from });
                    table.ForeignKey(
                        name: "fk_term_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_option",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_option", x => new { x.region_id, x.code });
                    table.ForeignKey(
                        name: "fk_training_option_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "usage_rule",
                schema: "meldroute",
                columns: table => new
                {
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    more_than = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    from_hour = table.Column<short>(type: "smallint", nullable: true),
                    until_hour = table.Column<short>(type: "smallint", nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usage_rule", x => new { x.region_id, x.kind });
                    table.ForeignKey(
                        name: "fk_usage_rule_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    question = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    submitter_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    present = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: true),
                    weighing = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    advised = table.Column<short>(type: "smallint", nullable: false),
                    discussed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_item_screening_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "meldroute",
                        principalTable: "screening_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_key",
                schema: "meldroute",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_key", x => x.meeting_id);
                    table.ForeignKey(
                        name: "fk_meeting_key_screening_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "meldroute",
                        principalTable: "screening_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "acute_call",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<short>(type: "smallint", nullable: false),
                    who = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered = table.Column<bool>(type: "boolean", nullable: false),
                    said = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acute_call", x => x.id);
                    table.ForeignKey(
                        name: "fk_acute_call_acute_consultation_consultation_id",
                        column: x => x.consultation_id,
                        principalSchema: "meldroute",
                        principalTable: "acute_consultation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_acute_call_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_history_reason",
                schema: "meldroute",
                columns: table => new
                {
                    history_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_history_reason", x => x.history_id);
                    table.ForeignKey(
                        name: "fk_case_history_reason_case_history_history_id",
                        column: x => x.history_id,
                        principalSchema: "meldroute",
                        principalTable: "case_history",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_link_key",
                schema: "meldroute",
                columns: table => new
                {
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_link_key", x => x.link_id);
                    table.ForeignKey(
                        name: "fk_case_link_key_case_link_link_id",
                        column: x => x.link_id,
                        principalSchema: "meldroute",
                        principalTable: "case_link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emergency_judgement",
                schema: "meldroute",
                columns: table => new
                {
                    emergency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    is_justified = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    judged_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_judgement", x => x.emergency_id);
                    table.ForeignKey(
                        name: "fk_emergency_judgement_emergency_access_emergency_id",
                        column: x => x.emergency_id,
                        principalSchema: "meldroute",
                        principalTable: "emergency_access",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emergency_seen",
                schema: "meldroute",
                columns: table => new
                {
                    emergency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    seen_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_seen", x => new { x.emergency_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_emergency_seen_emergency_access_emergency_id",
                        column: x => x.emergency_id,
                        principalSchema: "meldroute",
                        principalTable: "emergency_access",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    receiver_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", maxLength: 8000, nullable: false),
                    purpose = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    legal_basis = table.Column<byte[]>(type: "bytea", maxLength: 400, nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosure_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "meldroute",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_line",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    aim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    responsible_organisation_id = table.Column<int>(type: "integer", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    result = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_line_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "meldroute",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_criterion",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    receiver_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    criterion = table.Column<short>(type: "smallint", nullable: false),
                    motivation = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    facts_checked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    facts_checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    judgement = table.Column<short>(type: "smallint", nullable: true),
                    judged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_criterion", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_criterion_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "meldroute",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_key",
                schema: "meldroute",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    receiver_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_key", x => x.referral_id);
                    table.ForeignKey(
                        name: "fk_referral_key_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "meldroute",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "classification",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    proposed = table.Column<short>(type: "smallint", nullable: false),
                    indicators = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    indicator_codes = table.Column<short[]>(type: "smallint[]", nullable: false, defaultValueSql: "'{}'"),
                    motivation = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false),
                    consulted = table.Column<byte[]>(type: "bytea", maxLength: 400, nullable: false),
                    points_to = table.Column<short>(type: "smallint", nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    definitive = table.Column<short>(type: "smallint", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    remark = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_classification", x => x.id);
                    table.CheckConstraint("ck_classification_points_elsewhere", "points_to IS NULL OR proposed = 1");
                    table.CheckConstraint("ck_classification_two_persons", "status <> 2 OR decided_by <> proposed_by");
                    table.ForeignKey(
                        name: "fk_classification_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_classification_victim_victim_id",
                        column: x => x.victim_id,
                        principalSchema: "meldroute",
                        principalTable: "victim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comensha_confirmation",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    verdict = table.Column<short>(type: "smallint", nullable: false),
                    reporter = table.Column<short>(type: "smallint", nullable: false),
                    dossier = table.Column<short>(type: "smallint", nullable: true),
                    @class = table.Column<short>(name: "class", type: "smallint", nullable: true),
                    their_reference = table.Column<byte[]>(type: "bytea", maxLength: 40, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comensha_confirmation", x => x.id);
                    table.ForeignKey(
                        name: "fk_comensha_confirmation_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_comensha_confirmation_victim_victim_id",
                        column: x => x.victim_id,
                        principalSchema: "meldroute",
                        principalTable: "victim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comensha_notification",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    because = table.Column<short>(type: "smallint", nullable: true),
                    notified_by = table.Column<short>(type: "smallint", nullable: true),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    consent_by = table.Column<short>(type: "smallint", nullable: true),
                    consent_form = table.Column<short>(type: "smallint", nullable: true),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comensha_notification", x => x.id);
                    table.ForeignKey(
                        name: "fk_comensha_notification_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_comensha_notification_victim_victim_id",
                        column: x => x.victim_id,
                        principalSchema: "meldroute",
                        principalTable: "victim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comensha_record",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    reference = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    their_reference = table.Column<byte[]>(type: "bytea", maxLength: 40, nullable: true),
                    content = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false),
                    dossier = table.Column<short>(type: "smallint", nullable: false),
                    @class = table.Column<short>(name: "class", type: "smallint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comensha_record", x => x.id);
                    table.ForeignKey(
                        name: "fk_comensha_record_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_comensha_record_victim_victim_id",
                        column: x => x.victim_id,
                        principalSchema: "meldroute",
                        principalTable: "victim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "informing",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    how = table.Column<short>(type: "smallint", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_informing", x => x.id);
                    table.ForeignKey(
                        name: "fk_informing_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_informing_victim_victim_id",
                        column: x => x.victim_id,
                        principalSchema: "meldroute",
                        principalTable: "victim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "victim_identity",
                schema: "meldroute",
                columns: table => new
                {
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    birth_date = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_victim_identity", x => x.victim_id);
                    table.ForeignKey(
                        name: "fk_victim_identity_victim_victim_id",
                        column: x => x.victim_id,
                        principalSchema: "meldroute",
                        principalTable: "victim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aware_device",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aware_device", x => x.id);
                    table.ForeignKey(
                        name: "fk_aware_device_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_access",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    because = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    groups = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_access", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_access_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_case_access_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "internal_route",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_internal_route", x => x.id);
                    table.ForeignKey(
                        name: "fk_internal_route_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_internal_route_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_internal_route_region_region_id",
                        column: x => x.region_id,
                        principalSchema: "meldroute",
                        principalTable: "region",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_presence",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    members = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    absent_because = table.Column<byte[]>(type: "bytea", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_presence", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_presence_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_presence_screening_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "meldroute",
                        principalTable: "screening_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    deputy_of = table.Column<Guid>(type: "uuid", nullable: true),
                    territory = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signal",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<byte[]>(type: "bytea", maxLength: 8000, nullable: false),
                    where = table.Column<byte[]>(type: "bytea", maxLength: 400, nullable: false),
                    municipality_id = table.Column<int>(type: "integer", nullable: false),
                    registration_municipality_id = table.Column<int>(type: "integer", nullable: true),
                    exploitation_municipality_id = table.Column<int>(type: "integer", nullable: true),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    observed_text = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    acute = table.Column<bool>(type: "boolean", nullable: false),
                    form = table.Column<short>(type: "smallint", nullable: false),
                    sub_form = table.Column<short>(type: "smallint", nullable: true),
                    features = table.Column<short[]>(type: "smallint[]", nullable: false, defaultValueSql: "'{}'"),
                    sector = table.Column<byte[]>(type: "bytea", maxLength: 120, nullable: true),
                    department = table.Column<byte[]>(type: "bytea", maxLength: 120, nullable: true),
                    persons = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    language = table.Column<byte[]>(type: "bytea", maxLength: 120, nullable: true),
                    care_place = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, defaultValueSql: "meldroute.next_number('S')"),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<short>(type: "smallint", nullable: false),
                    channel = table.Column<short>(type: "smallint", nullable: true),
                    via_public_form = table.Column<bool>(type: "boolean", nullable: false),
                    stage = table.Column<short>(type: "smallint", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    forwarded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    feedback_given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_step_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    legal_basis = table.Column<byte[]>(type: "bytea", maxLength: 400, nullable: true),
                    internal_outcome = table.Column<short>(type: "smallint", nullable: true),
                    has_reporter = table.Column<bool>(type: "boolean", nullable: false),
                    last_person = table.Column<short>(type: "smallint", nullable: false),
                    handed_over_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    colleague_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    colleague_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    colleague_reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    source_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    source_reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal", x => x.id);
                    table.ForeignKey(
                        name: "fk_signal_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_organisation_exploitation_municipality_id",
                        column: x => x.exploitation_municipality_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_organisation_registration_municipality_id",
                        column: x => x.registration_municipality_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trajectory",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, defaultValueSql: "meldroute.next_number('T')"),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<short>(type: "smallint", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_step_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: true),
                    municipality_id = table.Column<int>(type: "integer", nullable: true),
                    municipality_because = table.Column<short>(type: "smallint", nullable: true),
                    destruction_proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    destruction_ground = table.Column<short>(type: "smallint", nullable: true),
                    held_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    destroy_by = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory", x => x.id);
                    table.UniqueConstraint("ak_trajectory_id_victim_id", x => new { x.id, x.victim_id });
                    table.ForeignKey(
                        name: "fk_trajectory_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trajectory_organisation_municipality_id",
                        column: x => x.municipality_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shelter_place",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    offer_code = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    available_from = table.Column<DateOnly>(type: "date", nullable: false),
                    available_until = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelter_place", x => x.id);
                    table.ForeignKey(
                        name: "fk_shelter_place_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shelter_place_shelter_offer_region_id_offer_code",
                        columns: x => new { x.region_id, x.offer_code },
                        principalSchema: "meldroute",
                        principalTable: "shelter_offer",
                        principalColumns: new[] { "region_id", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    provider = table.Column<short>(type: "smallint", nullable: false),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    subject = table.Column<short>(type: "smallint", nullable: false),
                    participants = table.Column<int>(type: "integer", nullable: false),
                    municipality_id = table.Column<int>(type: "integer", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_organisation_municipality_id",
                        column: x => x.municipality_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_training_option_region_id_audience",
                        columns: x => new { x.region_id, x.audience },
                        principalSchema: "meldroute",
                        principalTable: "training_option",
                        principalColumns: new[] { "region_id", "code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_training_option_region_id_provider",
                        columns: x => new { x.region_id, x.provider },
                        principalSchema: "meldroute",
                        principalTable: "training_option",
                        principalColumns: new[] { "region_id", "code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_training_option_region_id_subject",
                        columns: x => new { x.region_id, x.subject },
                        principalSchema: "meldroute",
                        principalTable: "training_option",
                        principalColumns: new[] { "region_id", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrichment",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    origin = table.Column<short>(type: "smallint", nullable: false),
                    ground = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrichment", x => x.id);
                    table.ForeignKey(
                        name: "fk_enrichment_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "meldroute",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guest_invitation",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", maxLength: 120, nullable: false),
                    organisation = table.Column<byte[]>(type: "bytea", maxLength: 160, nullable: false),
                    question = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    shown = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    code_hash = table.Column<Guid>(type: "uuid", nullable: false),
                    ring_version = table.Column<int>(type: "integer", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contribution = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    contributed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guest_invitation", x => x.id);
                    table.ForeignKey(
                        name: "fk_guest_invitation_agenda_item_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalSchema: "meldroute",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_guest_invitation_casefile_case_id",
                        column: x => x.case_id,
                        principalSchema: "meldroute",
                        principalTable: "casefile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_line",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disclosure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    receiver_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<short>(type: "smallint", nullable: false),
                    field = table.Column<short>(type: "smallint", nullable: false),
                    signal = table.Column<short>(type: "smallint", nullable: true),
                    person = table.Column<short>(type: "smallint", nullable: true),
                    value = table.Column<byte[]>(type: "bytea", maxLength: 9000, nullable: false),
                    ground = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosure_line_disclosure_disclosure_id",
                        column: x => x.disclosure_id,
                        principalSchema: "meldroute",
                        principalTable: "disclosure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_address",
                schema: "meldroute",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_address", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_calendar_address_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "meldroute",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_calendar_address_membership_membership_id",
                        column: x => x.membership_id,
                        principalSchema: "meldroute",
                        principalTable: "membership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", maxLength: 150, nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    copy_size = table.Column<int>(type: "integer", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 64, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    scanned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_reason = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback", x => x.id);
                    table.ForeignKey(
                        name: "fk_feedback_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "possible_link",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, defaultValueSql: "meldroute.next_number('R')"),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    other_signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    strength = table.Column<short>(type: "smallint", nullable: false),
                    reasons = table.Column<int>(type: "integer", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    judgement = table.Column<short>(type: "smallint", nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    judged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_possible_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_possible_link_signal_other_signal_id",
                        column: x => x.other_signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_possible_link_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "public_report",
                schema: "meldroute",
                columns: table => new
                {
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    manner = table.Column<short>(type: "smallint", nullable: false),
                    language = table.Column<short>(type: "smallint", nullable: false),
                    code_hash = table.Column<Guid>(type: "uuid", nullable: false),
                    ring_version = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_report", x => x.signal_id);
                    table.ForeignKey(
                        name: "fk_public_report_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporter_identity",
                schema: "meldroute",
                columns: table => new
                {
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    phone = table.Column<byte[]>(type: "bytea", maxLength: 30, nullable: true),
                    email = table.Column<byte[]>(type: "bytea", maxLength: 254, nullable: true),
                    relation = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    safe_contact = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporter_identity", x => x.signal_id);
                    table.ForeignKey(
                        name: "fk_reporter_identity_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporter_opening",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporter_opening", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporter_opening_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_access",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    because = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    groups = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_access", x => x.id);
                    table.ForeignKey(
                        name: "fk_signal_access_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_access_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_history",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    from = table.Column<short>(type: "smallint", nullable: true),
                    to = table.Column<short>(type: "smallint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_signal_history_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_indicator",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    seen_where = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    seen_by = table.Column<byte[]>(type: "bytea", maxLength: 100, nullable: true),
                    knowledge = table.Column<short>(type: "smallint", nullable: true),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_indicator", x => x.id);
                    table.ForeignKey(
                        name: "fk_signal_indicator_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_key",
                schema: "meldroute",
                columns: table => new
                {
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_key", x => x.signal_id);
                    table.ForeignKey(
                        name: "fk_signal_key_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<short>(type: "smallint", nullable: false),
                    age_band = table.Column<short>(type: "smallint", nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_signal_person_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_thing",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_ordinal = table.Column<short>(type: "smallint", nullable: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    value = table.Column<byte[]>(type: "bytea", maxLength: 450, nullable: false),
                    key = table.Column<byte[]>(type: "bytea", maxLength: 350, nullable: true),
                    platform = table.Column<short>(type: "smallint", nullable: false),
                    country = table.Column<short>(type: "smallint", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_thing", x => x.id);
                    table.ForeignKey(
                        name: "fk_signal_thing_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_thing_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aware_issue",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    activated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    partners_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    help_started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aware_issue", x => x.id);
                    table.CheckConstraint("ck_aware_issue_days", "ends_on >= starts_on");
                    table.ForeignKey(
                        name: "fk_aware_issue_aware_device_device_id",
                        column: x => x.device_id,
                        principalSchema: "meldroute",
                        principalTable: "aware_device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aware_issue_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_meeting",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<short>(type: "smallint", nullable: false),
                    agenda = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    outcome = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_meeting_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "client_request",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    age = table.Column<short>(type: "smallint", nullable: false),
                    by = table.Column<short>(type: "smallint", nullable: false),
                    identity = table.Column<short>(type: "smallint", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    register_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extended_because = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    decision = table.Column<short>(type: "smallint", nullable: true),
                    ground = table.Column<short>(type: "smallint", nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_client_request_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "client_statement",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    language = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_client_statement_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reflection_event",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_dublin = table.Column<bool>(type: "boolean", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reflection_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_reflection_event_trajectory_trajectory_id_victim_id",
                        columns: x => new { x.trajectory_id, x.victim_id },
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumns: new[] { "id", "victim_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shelter_request",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @for = table.Column<short>(name: "for", type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: true),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    children = table.Column<short>(type: "smallint", nullable: false),
                    persons = table.Column<short>(type: "smallint", nullable: false),
                    distance = table.Column<short>(type: "smallint", nullable: false),
                    needs_access = table.Column<bool>(type: "boolean", nullable: false),
                    urgency = table.Column<short>(type: "smallint", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    registered_in = table.Column<int>(type: "integer", nullable: true),
                    found_in = table.Column<int>(type: "integer", nullable: true),
                    agreed_on = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    because = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelter_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_shelter_request_organisation_agreed_on",
                        column: x => x.agreed_on,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shelter_request_organisation_found_in",
                        column: x => x.found_in,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shelter_request_organisation_registered_in",
                        column: x => x.registered_in,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shelter_request_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_contact",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    manner = table.Column<short>(type: "smallint", nullable: false),
                    with = table.Column<short>(type: "smallint", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: true),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_contact_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_content",
                schema: "meldroute",
                columns: table => new
                {
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    consent_from = table.Column<short>(type: "smallint", nullable: true),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consent_form = table.Column<short>(type: "smallint", nullable: true),
                    plan = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    result = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    end = table.Column<short>(type: "smallint", nullable: true),
                    outcome = table.Column<short>(type: "smallint", nullable: true),
                    residence = table.Column<short>(type: "smallint", nullable: false),
                    is_minor = table.Column<bool>(type: "boolean", nullable: true),
                    form = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_content", x => x.trajectory_id);
                    table.ForeignKey(
                        name: "fk_trajectory_content_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_history",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    from = table.Column<short>(type: "smallint", nullable: true),
                    to = table.Column<short>(type: "smallint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_history_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_key",
                schema: "meldroute",
                columns: table => new
                {
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_key", x => x.trajectory_id);
                    table.ForeignKey(
                        name: "fk_trajectory_key_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_monitoring",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<short>(type: "smallint", nullable: false),
                    factors = table.Column<short>(type: "smallint", nullable: false),
                    why = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_monitoring", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_monitoring_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_procedure",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure = table.Column<short>(type: "smallint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: true),
                    language = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_procedure", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_procedure_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_share",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    house_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    ground = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_share", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_share_organisation_house_organisation_id",
                        column: x => x.house_organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trajectory_share_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_support",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<short>(type: "smallint", nullable: false),
                    domain = table.Column<short>(type: "smallint", nullable: false),
                    aim = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    provider = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    planned_end = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_support", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_support_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_transfer",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    to = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    expertise = table.Column<short>(type: "smallint", nullable: false),
                    explanation = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_transfer", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_transfer_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_wellbeing",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    safety = table.Column<short>(type: "smallint", nullable: true),
                    rest = table.Column<short>(type: "smallint", nullable: true),
                    health = table.Column<short>(type: "smallint", nullable: true),
                    people = table.Column<short>(type: "smallint", nullable: true),
                    control = table.Column<short>(type: "smallint", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_wellbeing", x => x.id);
                    table.ForeignKey(
                        name: "fk_trajectory_wellbeing_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment_copy",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_copy", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_copy_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "meldroute",
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment_key",
                schema: "meldroute",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_key", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_attachment_key_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "meldroute",
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment_opening",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_opening", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_opening_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "meldroute",
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment_original",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_original", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_original_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "meldroute",
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "possible_link_history",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    judgement = table.Column<short>(type: "smallint", nullable: true),
                    reason = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_possible_link_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_possible_link_history_possible_link_link_id",
                        column: x => x.link_id,
                        principalSchema: "meldroute",
                        principalTable: "possible_link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "possible_link_key",
                schema: "meldroute",
                columns: table => new
                {
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_possible_link_key", x => x.link_id);
                    table.ForeignKey(
                        name: "fk_possible_link_key_possible_link_link_id",
                        column: x => x.link_id,
                        principalSchema: "meldroute",
                        principalTable: "possible_link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "release_request",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_id = table.Column<short>(type: "smallint", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    asking_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<short>(type: "smallint", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_release_request_possible_link_link_id",
                        column: x => x.link_id,
                        principalSchema: "meldroute",
                        principalTable: "possible_link",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_request_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_key",
                schema: "meldroute",
                columns: table => new
                {
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_key", x => x.signal_id);
                    table.ForeignKey(
                        name: "fk_report_key_public_report_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "public_report",
                        principalColumn: "signal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_message",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_message", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_message_public_report_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "public_report",
                        principalColumn: "signal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporter_key",
                schema: "meldroute",
                columns: table => new
                {
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: true),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporter_key", x => x.signal_id);
                    table.ForeignKey(
                        name: "fk_reporter_key_reporter_identity_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "reporter_identity",
                        principalColumn: "signal_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person_contact",
                schema: "meldroute",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<byte[]>(type: "bytea", maxLength: 60, nullable: true),
                    interpreter = table.Column<short>(type: "smallint", nullable: false),
                    channel = table.Column<short>(type: "smallint", nullable: false),
                    hours = table.Column<byte[]>(type: "bytea", maxLength: 100, nullable: true),
                    never_leave_message = table.Column<bool>(type: "boolean", nullable: false),
                    may_hear = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person_contact", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_signal_person_contact_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_contact_signal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "meldroute",
                        principalTable: "signal_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_person_contact_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person_health",
                schema: "meldroute",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mild_disability = table.Column<short>(type: "smallint", nullable: false),
                    psychiatric = table.Column<short>(type: "smallint", nullable: false),
                    attachment = table.Column<short>(type: "smallint", nullable: false),
                    earlier_abuse = table.Column<short>(type: "smallint", nullable: false),
                    addiction = table.Column<short>(type: "smallint", nullable: false),
                    addiction_role = table.Column<short>(type: "smallint", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person_health", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_signal_person_health_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_health_signal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "meldroute",
                        principalTable: "signal_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_person_health_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person_identity",
                schema: "meldroute",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_names = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    prefix = table.Column<byte[]>(type: "bytea", maxLength: 10, nullable: true),
                    family_name = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    alias = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    birth_date = table.Column<byte[]>(type: "bytea", maxLength: 10, nullable: true),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person_identity", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_signal_person_identity_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_identity_signal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "meldroute",
                        principalTable: "signal_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_person_identity_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person_number",
                schema: "meldroute",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<byte[]>(type: "bytea", maxLength: 9, nullable: false),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person_number", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_signal_person_number_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_number_signal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "meldroute",
                        principalTable: "signal_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_person_number_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person_origin",
                schema: "meldroute",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nationality = table.Column<short>(type: "smallint", nullable: true),
                    birth_country = table.Column<short>(type: "smallint", nullable: true),
                    residence_title = table.Column<short>(type: "smallint", nullable: true),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person_origin", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_signal_person_origin_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_origin_signal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "meldroute",
                        principalTable: "signal_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_person_origin_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person_role",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    non_punishment = table.Column<bool>(type: "boolean", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person_role", x => x.id);
                    table.ForeignKey(
                        name: "fk_signal_person_role_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_role_signal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "meldroute",
                        principalTable: "signal_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_person_role_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_person_social",
                schema: "meldroute",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    income = table.Column<short>(type: "smallint", nullable: false),
                    debts = table.Column<short>(type: "smallint", nullable: false),
                    education = table.Column<short>(type: "smallint", nullable: false),
                    housing = table.Column<short>(type: "smallint", nullable: false),
                    housing_influence = table.Column<short>(type: "smallint", nullable: false),
                    daytime = table.Column<short>(type: "smallint", nullable: false),
                    signal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal_person_social", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_signal_person_social_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_signal_person_social_signal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "meldroute",
                        principalTable: "signal_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_signal_person_social_signal_signal_id",
                        column: x => x.signal_id,
                        principalSchema: "meldroute",
                        principalTable: "signal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_meeting_agreement",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false),
                    owner = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    follow_up = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    followed_up_by = table.Column<Guid>(type: "uuid", nullable: true),
                    followed_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_meeting_agreement", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_meeting_agreement_care_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "meldroute",
                        principalTable: "care_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_care_meeting_agreement_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_meeting_participant",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    organisation = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    ground = table.Column<byte[]>(type: "bytea", maxLength: 500, nullable: false),
                    may_know = table.Column<byte[]>(type: "bytea", maxLength: 2000, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_meeting_participant", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_meeting_participant_care_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "meldroute",
                        principalTable: "care_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_care_meeting_participant_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "client_inspection",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    document = table.Column<byte[]>(type: "bytea", maxLength: 2000000, nullable: false),
                    returned_because = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_inspection", x => x.id);
                    table.ForeignKey(
                        name: "fk_client_inspection_client_request_request_id",
                        column: x => x.request_id,
                        principalSchema: "meldroute",
                        principalTable: "client_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_client_inspection_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shelter_answer",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offer_code = table.Column<short>(type: "smallint", nullable: false),
                    reply = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelter_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_shelter_answer_shelter_request_request_id",
                        column: x => x.request_id,
                        principalSchema: "meldroute",
                        principalTable: "shelter_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shelter_placement",
                schema: "meldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    latest_end = table.Column<DateOnly>(type: "date", nullable: true),
                    cost_bearing = table.Column<int>(type: "integer", nullable: true),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    placed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    end_reason = table.Column<short>(type: "smallint", nullable: true),
                    end_note = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelter_placement", x => x.id);
                    table.CheckConstraint("ck_shelter_placement_days", "ends_on >= starts_on");
                    table.ForeignKey(
                        name: "fk_shelter_placement_organisation_cost_bearing",
                        column: x => x.cost_bearing,
                        principalSchema: "meldroute",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shelter_placement_shelter_place_place_id",
                        column: x => x.place_id,
                        principalSchema: "meldroute",
                        principalTable: "shelter_place",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shelter_placement_shelter_request_request_id",
                        column: x => x.request_id,
                        principalSchema: "meldroute",
                        principalTable: "shelter_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_shelter_placement_trajectory_trajectory_id",
                        column: x => x.trajectory_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_history_reason",
                schema: "meldroute",
                columns: table => new
                {
                    history_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_history_reason", x => x.history_id);
                    table.ForeignKey(
                        name: "fk_trajectory_history_reason_trajectory_history_history_id",
                        column: x => x.history_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory_history",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trajectory_share_key",
                schema: "meldroute",
                columns: table => new
                {
                    share_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    house_organisation_id = table.Column<int>(type: "integer", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectory_share_key", x => x.share_id);
                    table.ForeignKey(
                        name: "fk_trajectory_share_key_trajectory_share_share_id",
                        column: x => x.share_id,
                        principalSchema: "meldroute",
                        principalTable: "trajectory_share",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shelter_location",
                schema: "meldroute",
                columns: table => new
                {
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", maxLength: 400, nullable: false),
                    contact = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelter_location", x => x.placement_id);
                    table.ForeignKey(
                        name: "fk_shelter_location_shelter_placement_placement_id",
                        column: x => x.placement_id,
                        principalSchema: "meldroute",
                        principalTable: "shelter_placement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shelter_location_key",
                schema: "meldroute",
                columns: table => new
                {
                    placement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectory_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shelter_location_key", x => x.placement_id);
                    table.ForeignKey(
                        name: "fk_shelter_location_key_shelter_location_placement_id",
                        column: x => x.placement_id,
                        principalSchema: "meldroute",
                        principalTable: "shelter_location",
                        principalColumn: "placement_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "email_index",
                schema: "meldroute",
                table: "account",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                schema: "meldroute",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_link_user_id",
                schema: "meldroute",
                table: "account_link",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_acute_call_case_id",
                schema: "meldroute",
                table: "acute_call",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_acute_call_consultation_id",
                schema: "meldroute",
                table: "acute_call",
                column: "consultation_id");

            migrationBuilder.CreateIndex(
                name: "ix_acute_consultation_case_id",
                schema: "meldroute",
                table: "acute_consultation",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_advice_organisation_id_at",
                schema: "meldroute",
                table: "advice",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_case",
                schema: "meldroute",
                table: "agenda_item",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_meeting_id",
                schema: "meldroute",
                table: "agenda_item",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_waiting",
                schema: "meldroute",
                table: "agenda_item",
                column: "case_id",
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                schema: "meldroute",
                table: "asp_net_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                schema: "meldroute",
                table: "asp_net_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_added_at",
                schema: "meldroute",
                table: "attachment",
                column: "added_at",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_signal_id_ordinal",
                schema: "meldroute",
                table: "attachment",
                columns: new[] { "signal_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachment_user_id_added_at",
                schema: "meldroute",
                table: "attachment",
                columns: new[] { "user_id", "added_at" });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_copy_attachment_id_number",
                schema: "meldroute",
                table: "attachment_copy",
                columns: new[] { "attachment_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachment_copy_signal_id",
                schema: "meldroute",
                table: "attachment_copy",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_key_signal_id",
                schema: "meldroute",
                table: "attachment_key",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_opening_attachment_id",
                schema: "meldroute",
                table: "attachment_opening",
                column: "attachment_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_opening_signal_id",
                schema: "meldroute",
                table: "attachment_opening",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_original_attachment_id_number",
                schema: "meldroute",
                table: "attachment_original",
                columns: new[] { "attachment_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachment_original_signal_id",
                schema: "meldroute",
                table: "attachment_original",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_attempt_count_since",
                schema: "meldroute",
                table: "attempt_count",
                column: "since");

            migrationBuilder.CreateIndex(
                name: "ix_aware_device_organisation_id",
                schema: "meldroute",
                table: "aware_device",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_aware_device_region_id_number",
                schema: "meldroute",
                table: "aware_device",
                columns: new[] { "region_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aware_issue_device_id",
                schema: "meldroute",
                table: "aware_issue",
                column: "device_id");

            migrationBuilder.CreateIndex(
                name: "ix_aware_issue_trajectory_id",
                schema: "meldroute",
                table: "aware_issue",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_bottleneck_organisation_id_seen_on",
                schema: "meldroute",
                table: "bottleneck",
                columns: new[] { "organisation_id", "seen_on" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_address_key_hash",
                schema: "meldroute",
                table: "calendar_address",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_address_membership_id",
                schema: "meldroute",
                table: "calendar_address",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_meeting_trajectory_id",
                schema: "meldroute",
                table: "care_meeting",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_meeting_agreement_meeting_id",
                schema: "meldroute",
                table: "care_meeting_agreement",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_meeting_agreement_trajectory_id",
                schema: "meldroute",
                table: "care_meeting_agreement",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_meeting_participant_meeting_id",
                schema: "meldroute",
                table: "care_meeting_participant",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_meeting_participant_trajectory_id",
                schema: "meldroute",
                table: "care_meeting_participant",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_access_case_id",
                schema: "meldroute",
                table: "case_access",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_access_organisation_id",
                schema: "meldroute",
                table: "case_access",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_history_case_id",
                schema: "meldroute",
                table: "case_history",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_history_reason_case_id",
                schema: "meldroute",
                table: "case_history_reason",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_link_case_id",
                schema: "meldroute",
                table: "case_link",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_link_case_id_other_case_id_kind",
                schema: "meldroute",
                table: "case_link",
                columns: new[] { "case_id", "other_case_id", "kind" },
                unique: true,
                filter: "undone_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_link_other_case_id",
                schema: "meldroute",
                table: "case_link",
                column: "other_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_link_key_case_id",
                schema: "meldroute",
                table: "case_link_key",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_link_key_other_case_id",
                schema: "meldroute",
                table: "case_link_key",
                column: "other_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_casefile_number",
                schema: "meldroute",
                table: "casefile",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_classification_case_id",
                schema: "meldroute",
                table: "classification",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_classification_victim_id_version",
                schema: "meldroute",
                table: "classification",
                columns: new[] { "victim_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_client_inspection_request_id",
                schema: "meldroute",
                table: "client_inspection",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_client_inspection_trajectory_id",
                schema: "meldroute",
                table: "client_inspection",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_client_request_trajectory_id",
                schema: "meldroute",
                table: "client_request",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_client_statement_trajectory_id",
                schema: "meldroute",
                table: "client_statement",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_comensha_confirmation_case_id",
                schema: "meldroute",
                table: "comensha_confirmation",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_comensha_confirmation_victim_id_version",
                schema: "meldroute",
                table: "comensha_confirmation",
                columns: new[] { "victim_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comensha_notification_case_id",
                schema: "meldroute",
                table: "comensha_notification",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_comensha_notification_victim_id",
                schema: "meldroute",
                table: "comensha_notification",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_comensha_record_case_id",
                schema: "meldroute",
                table: "comensha_record",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_comensha_record_reference_version",
                schema: "meldroute",
                table: "comensha_record",
                columns: new[] { "reference", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comensha_record_victim_id_version",
                schema: "meldroute",
                table: "comensha_record",
                columns: new[] { "victim_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_breach_number",
                schema: "meldroute",
                table: "data_breach",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_breach_region_id_discovered_at",
                schema: "meldroute",
                table: "data_breach",
                columns: new[] { "region_id", "discovered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_data_breach_assessment_breach_id",
                schema: "meldroute",
                table: "data_breach_assessment",
                column: "breach_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_subject_request_number",
                schema: "meldroute",
                table: "data_subject_request",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_subject_request_region_id_due_at",
                schema: "meldroute",
                table: "data_subject_request",
                columns: new[] { "region_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_data_subject_request_event_request_id",
                schema: "meldroute",
                table: "data_subject_request_event",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_case_id",
                schema: "meldroute",
                table: "disclosure",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_referral_id_version",
                schema: "meldroute",
                table: "disclosure",
                columns: new[] { "referral_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_line_case_id",
                schema: "meldroute",
                table: "disclosure_line",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_line_disclosure_id_ordinal",
                schema: "meldroute",
                table: "disclosure_line",
                columns: new[] { "disclosure_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_line_referral_id",
                schema: "meldroute",
                table: "disclosure_line",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_emergency_access_case_id",
                schema: "meldroute",
                table: "emergency_access",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_emergency_access_region_id_since",
                schema: "meldroute",
                table: "emergency_access",
                columns: new[] { "region_id", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_enrichment_agenda_item_id_organisation_id_version",
                schema: "meldroute",
                table: "enrichment",
                columns: new[] { "agenda_item_id", "organisation_id", "version" },
                unique: true,
                filter: "version > 0");

            migrationBuilder.CreateIndex(
                name: "ix_enrichment_case_id",
                schema: "meldroute",
                table: "enrichment",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_exploitation_form_region_id_parent_code",
                schema: "meldroute",
                table: "exploitation_form",
                columns: new[] { "region_id", "parent_code" });

            migrationBuilder.CreateIndex(
                name: "ix_feedback_signal_id",
                schema: "meldroute",
                table: "feedback",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_invitation_agenda_item_id",
                schema: "meldroute",
                table: "guest_invitation",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_invitation_case_id",
                schema: "meldroute",
                table: "guest_invitation",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_guest_invitation_code_hash",
                schema: "meldroute",
                table: "guest_invitation",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_house_question_case_id_organisation_id",
                schema: "meldroute",
                table: "house_question",
                columns: new[] { "case_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_house_question_house_organisation_id",
                schema: "meldroute",
                table: "house_question",
                column: "house_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_informing_case_id",
                schema: "meldroute",
                table: "informing",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_informing_victim_id",
                schema: "meldroute",
                table: "informing",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_internal_route_organisation_id",
                schema: "meldroute",
                table: "internal_route",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_internal_route_region_id",
                schema: "meldroute",
                table: "internal_route",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_internal_route_user_id",
                schema: "meldroute",
                table: "internal_route",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_intervention_case_id",
                schema: "meldroute",
                table: "intervention",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_hold_case",
                schema: "meldroute",
                table: "legal_hold",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_hold_one",
                schema: "meldroute",
                table: "legal_hold",
                column: "case_id",
                unique: true,
                filter: "lifted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_legal_hold_region_id_placed_at",
                schema: "meldroute",
                table: "legal_hold",
                columns: new[] { "region_id", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_match_key_region_id_version",
                schema: "meldroute",
                table: "match_key",
                columns: new[] { "region_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_presence_meeting_id_organisation_id",
                schema: "meldroute",
                table: "meeting_presence",
                columns: new[] { "meeting_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_presence_organisation_id",
                schema: "meldroute",
                table: "meeting_presence",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_region_id",
                schema: "meldroute",
                table: "meeting_series",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_user_id",
                schema: "meldroute",
                table: "meeting_series",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_organisation_id",
                schema: "meldroute",
                table: "membership",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_user_id",
                schema: "meldroute",
                table: "membership",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_month_confirmation_organisation_id_month",
                schema: "meldroute",
                table: "month_confirmation",
                columns: new[] { "organisation_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_region_id_bit",
                schema: "meldroute",
                table: "organisation",
                columns: new[] { "region_id", "bit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_user_id",
                schema: "meldroute",
                table: "outgoing_mail",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_waiting",
                schema: "meldroute",
                table: "outgoing_mail",
                columns: new[] { "region_id", "next_at" },
                filter: "sent_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_passkey_user_id",
                schema: "meldroute",
                table: "passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_case_id",
                schema: "meldroute",
                table: "plan_line",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_line_id_revision",
                schema: "meldroute",
                table: "plan_line",
                columns: new[] { "line_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_organisation_id_due_on",
                schema: "meldroute",
                table: "plan_line",
                columns: new[] { "organisation_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_referral_id",
                schema: "meldroute",
                table: "plan_line",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_line_responsible_organisation_id",
                schema: "meldroute",
                table: "plan_line",
                column: "responsible_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_link_number",
                schema: "meldroute",
                table: "possible_link",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_possible_link_open",
                schema: "meldroute",
                table: "possible_link",
                columns: new[] { "organisation_id", "strength" },
                filter: "judgement IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_possible_link_other_signal_id",
                schema: "meldroute",
                table: "possible_link",
                column: "other_signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_possible_link_signal_id_other_signal_id",
                schema: "meldroute",
                table: "possible_link",
                columns: new[] { "signal_id", "other_signal_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_possible_link_history_link_id",
                schema: "meldroute",
                table: "possible_link_history",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_professional_advice_organisation_id_on",
                schema: "meldroute",
                table: "professional_advice",
                columns: new[] { "organisation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_public_report_code_hash",
                schema: "meldroute",
                table: "public_report",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referral_case_id",
                schema: "meldroute",
                table: "referral",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_receiver_organisation_id_stage_due_at",
                schema: "meldroute",
                table: "referral",
                columns: new[] { "receiver_organisation_id", "stage", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_sender_organisation_id_stage_due_at",
                schema: "meldroute",
                table: "referral",
                columns: new[] { "sender_organisation_id", "stage", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_criterion_case_id",
                schema: "meldroute",
                table: "referral_criterion",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_criterion_referral_id_criterion",
                schema: "meldroute",
                table: "referral_criterion",
                columns: new[] { "referral_id", "criterion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referral_key_case_id",
                schema: "meldroute",
                table: "referral_key",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_reflection_event_trajectory_id_victim_id",
                schema: "meldroute",
                table: "reflection_event",
                columns: new[] { "trajectory_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ux_reflection_once",
                schema: "meldroute",
                table: "reflection_event",
                column: "victim_id",
                unique: true,
                filter: "step = 3");

            migrationBuilder.CreateIndex(
                name: "ix_release_request_link_id",
                schema: "meldroute",
                table: "release_request",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_request_organisation_id_asked_at",
                schema: "meldroute",
                table: "release_request",
                columns: new[] { "organisation_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_release_request_signal_id",
                schema: "meldroute",
                table: "release_request",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_message_new",
                schema: "meldroute",
                table: "report_message",
                column: "answered_at",
                filter: "answered_at IS NOT NULL AND read_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_report_message_signal_id",
                schema: "meldroute",
                table: "report_message",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_reporter_opening_signal_id",
                schema: "meldroute",
                table: "reporter_opening",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_reporter_opening_user_id_organisation_id",
                schema: "meldroute",
                table: "reporter_opening",
                columns: new[] { "user_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_safety_assessment_case_id",
                schema: "meldroute",
                table: "safety_assessment",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_screening_meeting_region_id_date",
                schema: "meldroute",
                table: "screening_meeting",
                columns: new[] { "region_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_key_hash",
                schema: "meldroute",
                table: "session",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_last_seen_at",
                schema: "meldroute",
                table: "session",
                column: "last_seen_at");

            migrationBuilder.CreateIndex(
                name: "ix_session_user_id",
                schema: "meldroute",
                table: "session",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_settled_count_organisation_id_month",
                schema: "meldroute",
                table: "settled_count",
                columns: new[] { "organisation_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_shelter_answer_request_id",
                schema: "meldroute",
                table: "shelter_answer",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_answer_trajectory_id",
                schema: "meldroute",
                table: "shelter_answer",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_location_trajectory_id",
                schema: "meldroute",
                table: "shelter_location",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_place_organisation_id",
                schema: "meldroute",
                table: "shelter_place",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_place_region_id_offer_code_number",
                schema: "meldroute",
                table: "shelter_place",
                columns: new[] { "region_id", "offer_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shelter_placement_cost_bearing",
                schema: "meldroute",
                table: "shelter_placement",
                column: "cost_bearing");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_placement_place_id",
                schema: "meldroute",
                table: "shelter_placement",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_placement_request_id",
                schema: "meldroute",
                table: "shelter_placement",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_placement_trajectory_id",
                schema: "meldroute",
                table: "shelter_placement",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_request_agreed_on",
                schema: "meldroute",
                table: "shelter_request",
                column: "agreed_on");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_request_found_in",
                schema: "meldroute",
                table: "shelter_request",
                column: "found_in");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_request_registered_in",
                schema: "meldroute",
                table: "shelter_request",
                column: "registered_in");

            migrationBuilder.CreateIndex(
                name: "ix_shelter_request_trajectory_id",
                schema: "meldroute",
                table: "shelter_request",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_case_id",
                schema: "meldroute",
                table: "signal",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_exploitation_municipality_id",
                schema: "meldroute",
                table: "signal",
                column: "exploitation_municipality_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_number",
                schema: "meldroute",
                table: "signal",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signal_organisation_id",
                schema: "meldroute",
                table: "signal",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_registration_municipality_id",
                schema: "meldroute",
                table: "signal",
                column: "registration_municipality_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_access_organisation_id",
                schema: "meldroute",
                table: "signal_access",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_access_signal_id",
                schema: "meldroute",
                table: "signal_access",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_history_signal_id",
                schema: "meldroute",
                table: "signal_history",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_indicator_signal_id_code",
                schema: "meldroute",
                table: "signal_indicator",
                columns: new[] { "signal_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_organisation_id",
                schema: "meldroute",
                table: "signal_person",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_signal_id_ordinal_organisation_id",
                schema: "meldroute",
                table: "signal_person",
                columns: new[] { "signal_id", "ordinal", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_contact_organisation_id",
                schema: "meldroute",
                table: "signal_person_contact",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_contact_signal_id",
                schema: "meldroute",
                table: "signal_person_contact",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_health_organisation_id",
                schema: "meldroute",
                table: "signal_person_health",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_health_signal_id",
                schema: "meldroute",
                table: "signal_person_health",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_identity_organisation_id",
                schema: "meldroute",
                table: "signal_person_identity",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_identity_signal_id",
                schema: "meldroute",
                table: "signal_person_identity",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_number_organisation_id",
                schema: "meldroute",
                table: "signal_person_number",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_number_signal_id",
                schema: "meldroute",
                table: "signal_person_number",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_origin_organisation_id",
                schema: "meldroute",
                table: "signal_person_origin",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_origin_signal_id",
                schema: "meldroute",
                table: "signal_person_origin",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_role_organisation_id",
                schema: "meldroute",
                table: "signal_person_role",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_role_person_id",
                schema: "meldroute",
                table: "signal_person_role",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_role_signal_id",
                schema: "meldroute",
                table: "signal_person_role",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_social_organisation_id",
                schema: "meldroute",
                table: "signal_person_social",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_person_social_signal_id",
                schema: "meldroute",
                table: "signal_person_social",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_thing_organisation_id",
                schema: "meldroute",
                table: "signal_thing",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_signal_thing_signal_id",
                schema: "meldroute",
                table: "signal_thing",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_municipality_id",
                schema: "meldroute",
                table: "training",
                column: "municipality_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_organisation_id",
                schema: "meldroute",
                table: "training",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_region_id_audience",
                schema: "meldroute",
                table: "training",
                columns: new[] { "region_id", "audience" });

            migrationBuilder.CreateIndex(
                name: "ix_training_region_id_date",
                schema: "meldroute",
                table: "training",
                columns: new[] { "region_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_training_region_id_provider",
                schema: "meldroute",
                table: "training",
                columns: new[] { "region_id", "provider" });

            migrationBuilder.CreateIndex(
                name: "ix_training_region_id_subject",
                schema: "meldroute",
                table: "training",
                columns: new[] { "region_id", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_case_id",
                schema: "meldroute",
                table: "trajectory",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_municipality_id",
                schema: "meldroute",
                table: "trajectory",
                column: "municipality_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_number",
                schema: "meldroute",
                table: "trajectory",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_organisation_id_stage",
                schema: "meldroute",
                table: "trajectory",
                columns: new[] { "organisation_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_contact_trajectory_id",
                schema: "meldroute",
                table: "trajectory_contact",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_history_trajectory_id",
                schema: "meldroute",
                table: "trajectory_history",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_history_reason_trajectory_id",
                schema: "meldroute",
                table: "trajectory_history_reason",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_monitoring_trajectory_id",
                schema: "meldroute",
                table: "trajectory_monitoring",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_procedure_trajectory_id",
                schema: "meldroute",
                table: "trajectory_procedure",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_share_house_organisation_id",
                schema: "meldroute",
                table: "trajectory_share",
                column: "house_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_share_trajectory_id",
                schema: "meldroute",
                table: "trajectory_share",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_share_key_trajectory_id",
                schema: "meldroute",
                table: "trajectory_share_key",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_support_line_id_revision",
                schema: "meldroute",
                table: "trajectory_support",
                columns: new[] { "line_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_support_trajectory_id",
                schema: "meldroute",
                table: "trajectory_support",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_transfer_trajectory_id",
                schema: "meldroute",
                table: "trajectory_transfer",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectory_wellbeing_trajectory_id",
                schema: "meldroute",
                table: "trajectory_wellbeing",
                column: "trajectory_id");

            migrationBuilder.CreateIndex(
                name: "ix_usage_notice_number",
                schema: "meldroute",
                table: "usage_notice",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_usage_notice_open",
                schema: "meldroute",
                table: "usage_notice",
                column: "region_id",
                filter: "judgement IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_usage_notice_region_id_raised_at",
                schema: "meldroute",
                table: "usage_notice",
                columns: new[] { "region_id", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_victim_case_id",
                schema: "meldroute",
                table: "victim",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_victim_inform_by",
                schema: "meldroute",
                table: "victim",
                column: "inform_by",
                filter: "inform_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_victim_identity_case_id",
                schema: "meldroute",
                table: "victim_identity",
                column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_link",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "acute_call",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "advice_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "asp_net_user_claims",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "asp_net_user_logins",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "asp_net_user_tokens",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "attachment_copy",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "attachment_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "attachment_opening",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "attachment_original",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "attempt_count",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "authenticator",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "aware_issue",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "bottleneck_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "calendar_address",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "care_meeting_agreement",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "care_meeting_participant",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "case_access",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "case_facts",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "case_history_reason",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "case_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "case_link_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "classification",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "client_inspection",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "client_statement",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "comensha_confirmation",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "comensha_notification",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "comensha_record",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "data_breach_assessment",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "data_subject_request_event",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "disclosure_line",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "emergency_judgement",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "emergency_seen",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "enrichment",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "exploitation_form",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "feedback",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "feedback_text",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "guest_invitation",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "help_offer",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "house_question",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "indicator",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "informing",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "internal_route",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "intervention",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "legal_hold",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "match_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "meeting_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "meeting_presence",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "meeting_series",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "month_confirmation",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "outgoing_mail",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "passkey",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "plan_line",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "possible_link_history",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "possible_link_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "professional_advice",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "profile_field",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "recovery_code",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "referral_criterion",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "referral_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "reflection_event",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "release_request",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "report_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "report_message",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "reporter_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "reporter_opening",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "retention_rule",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "safety_assessment",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "session",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "settled_count",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "shelter_answer",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "shelter_location_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_access",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_history",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_indicator",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person_contact",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person_health",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person_identity",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person_number",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person_origin",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person_role",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person_social",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_thing",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "submitted_form",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "term",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "training",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_contact",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_content",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_history_reason",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_monitoring",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_procedure",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_share_key",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_support",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_transfer",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_wellbeing",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "usage_notice",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "usage_rule",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "victim_identity",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "acute_consultation",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "advice",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "attachment",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "aware_device",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "bottleneck",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "care_meeting",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "case_history",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "case_link",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "client_request",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "data_breach",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "data_subject_request",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "disclosure",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "emergency_access",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "agenda_item",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "possible_link",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "public_report",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "reporter_identity",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "shelter_location",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal_person",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "training_option",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_history",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory_share",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "victim",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "account",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "referral",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "screening_meeting",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "shelter_placement",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "signal",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "shelter_place",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "shelter_request",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "shelter_offer",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "trajectory",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "casefile",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "organisation",
                schema: "meldroute");

            migrationBuilder.DropTable(
                name: "region",
                schema: "meldroute");
        }
    }
}
