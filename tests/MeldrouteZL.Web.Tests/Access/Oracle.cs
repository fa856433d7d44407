using System.Text.Json;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Persistence.Setup;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace MeldrouteZL.Web.Tests.Access;

/// <summary>
/// Who should see which rows, worked out from the grants by the one rule of the domain and the table below, which is
/// written by hand. It never looks at a mask.
/// </summary>
internal sealed class Oracle
{
    private readonly Dictionary<Guid, Case> cases;
    private readonly Dictionary<Guid, Signal> signals;
    private readonly Dictionary<string, List<JsonElement>> rows = [];
    private readonly Dictionary<Guid, JsonElement> trajectories = [];

    private Oracle(IEnumerable<Case> cases, IEnumerable<Signal> signals) =>
        (this.cases, this.signals) = (cases.ToDictionary(c => c.Id), signals.ToDictionary(s => s.Id));

    /// <summary>The tables of the privacy officers of a region.</summary>
    public static string[] OfPrivacyOfficer => ["legal_hold", "data_subject_request", "data_subject_request_event", "data_breach", "data_breach_assessment", "emergency_access", "emergency_judgement", "usage_notice"];

    /// <summary>The column that tells the rows of each protected table apart.</summary>
    public static readonly IReadOnlyDictionary<string, string> Keys = new (string Key, string Tables)[]
    {
        ("id", "signal signal_access signal_history signal_indicator feedback casefile case_access case_history victim classification acute_consultation comensha_confirmation comensha_notification comensha_record acute_call safety_assessment informing"),
        ("id", "agenda_item enrichment guest_invitation meeting_presence referral screening_meeting trajectory trajectory_history trajectory_monitoring trajectory_contact trajectory_procedure reflection_event advice settled_count month_confirmation possible_link possible_link_history release_request case_link training referral_criterion intervention plan_line house_question disclosure disclosure_line"),
        ("signal_id", "reporter_identity public_report report_key"),
        ("id", "reporter_opening report_message signal_person signal_person_role signal_thing"),
        ("person_id", "signal_person_identity signal_person_number signal_person_contact signal_person_social signal_person_origin signal_person_health"),
        ("case_id", "case_facts"),
        ("history_id", "case_history_reason trajectory_history_reason"),
        ("victim_id", "victim_identity"),
        ("form_key", "submitted_form"),
        ("id", "attachment attachment_copy attachment_original attachment_opening"),
        ("attachment_id", "attachment_key"),
        ("case_id", "case_key"),
        ("referral_id", "referral_key"),
        ("signal_id", "signal_key reporter_key"),
        ("trajectory_id", "trajectory_key trajectory_content"),
        ("id", "shelter_request shelter_answer shelter_placement shelter_place aware_device aware_issue"),
        ("placement_id", "shelter_location shelter_location_key"),
        ("id", "trajectory_share trajectory_support trajectory_transfer trajectory_wellbeing care_meeting care_meeting_agreement care_meeting_participant client_inspection client_request client_statement bottleneck professional_advice"),
        ("bottleneck_id", "bottleneck_key"),
        ("share_id", "trajectory_share_key"),
        ("meeting_id", "meeting_key"),
        ("advice_id", "advice_key"),
        ("link_id", "possible_link_key case_link_key"),
        ("id", string.Join(' ', OfPrivacyOfficer.Except(["emergency_judgement"]))),
        ("emergency_id", "emergency_judgement emergency_seen"),
    }.SelectMany(k => k.Tables.Split(' '), (k, table) => (k.Key, table)).ToDictionary(k => k.table, k => k.Key);

    /// <summary>Reads everything there is, as superuser.</summary>
    public static async Task<Oracle> ReadAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.Admin);
        await using var db = new MeldrouteDb(Migrator.Options(source, database.Logins.Ring));
        var cancel = TestContext.Current.CancellationToken;
        var oracle = new Oracle(await db.Cases.AsNoTracking().ToListAsync(cancel), await db.Signals.AsNoTracking().ToListAsync(cancel));
        foreach (var table in Keys.Keys)
        {
            oracle.rows[table] = await SuperUser.RowsAsync(database.Admin, table);
        }

        oracle.rows["trajectory"].ForEach(t => oracle.trajectories.Add(t.GetProperty("id").GetGuid(), t));
        return oracle;
    }

    public IEnumerable<Case> Cases => cases.Values;

    public IEnumerable<Signal> Signals => signals.Values;

    public int CountOf(string table) => rows[table].Count;

    /// <summary>The keys of the rows of this table that the actor should see.</summary>
    public HashSet<string> Visible(string table, Actor actor) =>
        rows[table].Where(r => Sees(table, r, actor)).Select(r => r.GetProperty(Keys[table]).GetString()!).ToHashSet();

    /// <summary>Whether the actor may see this group of a case.</summary>
    public bool OnCase(Guid id, Actor actor, DataGroups group) =>
        cases[id] is var @case && (actor.IsClock ? @case.RegionId == actor.RegionId : @case.Access.Any(a => a.Admits(actor, group)) || IsOpenedFor(id, actor, group));

    /// <summary>Whether the actor may see this group of a signal: by a grant of its own or by the case it is in.</summary>
    public bool OnSignal(Guid id, Actor actor, DataGroups group) =>
        signals[id] is var signal && (actor.IsClock ? signal.RegionId == actor.RegionId
            : signal.Access.Any(a => a.Admits(actor, group)) || (signal.CaseId is { } caseId && OnCase(caseId, actor, group)));

    /// <summary>Whether the actor may see the row of this table with this key.</summary>
    /// <param name="column">The column of the key when it is not the row's own: then of the first row that has it.</param>
    public bool Shows(string table, Guid key, Actor actor, string? column = null) => rows[table].Find(r => Id(r, column ?? Keys[table]) == key) is { ValueKind: JsonValueKind.Object } row && Sees(table, row, actor);

    /// <summary>Whether the actor's organisation is on this side of a referral, and knows its case.</summary>
    public bool IsSide(string side, Guid referral, Actor actor) => rows["referral"].Find(r => Id(r, "id") == referral) is var row
        && row.GetProperty(side).GetInt32() == actor.OrganisationId && OnCase(Id(row, "case_id"), actor, DataGroups.Status);

    /// <summary>Whether the plan of this referral to a house is for the actor, who reads the facts of its case.</summary>
    public bool IsPlanFor(Guid referral, Actor actor) => rows["referral"].Find(r => Id(r, "id") == referral) is var row && row.GetProperty("kind").GetInt16() == 3
        && OnCase(Id(row, "case_id"), actor, DataGroups.Facts)
        && (actor.Role == Role.CareCoordinator || IsNamed(row, actor, "receiver_organisation_id") || TakesPart(referral, actor));

    private bool TakesPart(Guid referral, Actor actor) =>
        actor.Role is Role.AdministrativeCoordinator or Role.VtEmployee or Role.VtAttentionOfficer or Role.AvimOfficer or Role.WeighingTeamMember
        && rows["plan_line"].Where(l => Id(l, "referral_id") == referral).GroupBy(l => Id(l, "line_id"))
            .Any(line => IsNamed(line.MaxBy(l => l.GetProperty("revision").GetInt16()), actor, "responsible_organisation_id"));

    private static bool IsNamed(JsonElement row, Actor actor, params string[] columns) =>
        columns.Any(c => row.GetProperty(c) is { ValueKind: JsonValueKind.Number } organisation && organisation.GetInt32() == actor.OrganisationId);

    /// <summary>Whether a referral is a submission to the RIEC.</summary>
    public bool IsSubmission(Guid referral) => rows["referral"].Find(r => Id(r, "id") == referral).GetProperty("kind").GetInt16() == 5;

    /// <summary>Every row of a table, for who sees all.</summary>
    public IReadOnlyList<JsonElement> Rows(string table) => rows[table];

    private bool Sees(string table, JsonElement row, Actor actor) => table switch
    {
        "casefile" => OnCase(Id(row, "id"), actor, DataGroups.Status),
        "case_access" or "case_history" or "case_key" => OnCase(Id(row, "case_id"), actor, DataGroups.Status),
        "case_history_reason" or "case_facts" or "victim" or "classification" or "acute_consultation" or "comensha_notification" or "acute_call" or "safety_assessment" or "informing"
            or "agenda_item" => OnCase(Id(row, "case_id"), actor, DataGroups.Facts),
        "enrichment" or "guest_invitation" => (actor.IsClock || actor.EmergencyId is not null || actor.Kind is OrganisationKind.VeiligThuis or OrganisationKind.Avim or OrganisationKind.CareCoordination)
            && OnCase(Id(row, "case_id"), actor, DataGroups.Facts),
        "case_link" or "case_link_key" => OnCase(Id(row, "case_id"), Outside(actor), DataGroups.Facts) && OnCase(Id(row, "other_case_id"), Outside(actor), DataGroups.Facts),
        "intervention" => OnCase(Id(row, "case_id"), actor, DataGroups.Facts)
            && (actor.IsClock || actor.EmergencyId is not null || IsNamed(row, actor, "organisation_id", "responsible_organisation_id")
                || actor.Role is Role.AdministrativeCoordinator or Role.AvimOfficer or Role.LabourInspector or Role.RiecOfficer or Role.WeighingTeamMember or Role.ProcessDirector),
        "plan_line" => OnCase(Id(row, "case_id"), actor, DataGroups.Facts)
            && (actor.IsClock || actor.EmergencyId is not null || actor.Role == Role.CareCoordinator || IsNamed(row, actor, "organisation_id") || TakesPart(Id(row, "referral_id"), actor)),
        // Of who sent it alone, with what was confirmed; nationality stands in it.
        "comensha_confirmation" or "comensha_record" => OnCase(Id(row, "case_id"), actor, DataGroups.Facts | DataGroups.ResidenceAndNationality)
            && (actor.IsClock || actor.EmergencyId is not null || IsNamed(row, actor, "organisation_id")),
        "house_question" => OnCase(Id(row, "case_id"), actor, DataGroups.Facts)
            && (actor.IsClock || actor.EmergencyId is not null || IsNamed(row, actor, "organisation_id", "house_organisation_id")),
        "victim_identity" => OnCase(Id(row, "case_id"), actor, DataGroups.VictimIdentity),
        "referral" => OnCase(Id(row, "case_id"), actor, DataGroups.Facts) || IsPartyTo(row, actor, keeps: row.GetProperty("stage").GetInt32() is not (3 or 4)),
        // A field of any group may stand in it. No emergency opens what was sent.
        "disclosure_line" => OnCase(Id(row, "case_id"), Outside(actor), DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health | DataGroups.SexualConduct
            | DataGroups.ResidenceAndNationality | DataGroups.Suspect | DataGroups.Disclosures) || IsPartyTo(row, actor, keeps: row.GetProperty("taken_back_at").ValueKind == JsonValueKind.Null),
        "disclosure" or "referral_criterion" => OnCase(Id(row, "case_id"), actor, DataGroups.Disclosures) || IsPartyTo(row, actor, keeps: row.GetProperty("taken_back_at").ValueKind == JsonValueKind.Null),

        "referral_key" => OnCase(Id(row, "case_id"), actor, DataGroups.Facts)
            || IsPartyTo(row, actor, keeps: rows["referral"].Find(r => Id(r, "id") == Id(row, "referral_id")).GetProperty("stage").GetInt32() is not (3 or 4)),

        "signal" => OnSignal(Id(row, "id"), actor, DataGroups.Facts),
        "signal_access" or "signal_history" or "signal_indicator" or "feedback" or "signal_key" => OnSignal(Id(row, "signal_id"), actor, DataGroups.Facts),
        "reporter_opening" or "public_report" or "report_message" or "report_key" => OnSignal(Id(row, "signal_id"), actor, DataGroups.ReporterIdentity),
        "reporter_identity" or "reporter_key" => OnReporter(Id(row, "signal_id"), actor),
        "signal_person_number" => OnPart(row, actor, actor.Kind is OrganisationKind.VeiligThuis or OrganisationKind.Municipality or OrganisationKind.WeighingTeam
            or OrganisationKind.CareAndSafetyHouse or OrganisationKind.Riec),
        "signal_person" or "signal_person_role" or "signal_person_identity" or "signal_person_contact" or "signal_person_social" or "signal_person_origin" or "signal_person_health"
            or "signal_thing" => OnPart(row, actor, isOfKind: true),
        "attachment" or "attachment_copy" or "attachment_opening" or "attachment_key" => OnSignal(Id(row, "signal_id"), actor, DataGroups.Facts),
        "attachment_original" => (actor.IsClock || actor.Role is Role.VtEmployee or Role.VtAttentionOfficer or Role.AvimOfficer) && OnSignal(Id(row, "signal_id"), actor, DataGroups.Facts),

        "screening_meeting" or "meeting_presence" or "meeting_key" => IsHere(row, actor) && (actor.IsClock || (actor.Role.ReadsRecordsOfOrganisation()
            && actor.Kind is OrganisationKind.VeiligThuis or OrganisationKind.Avim or OrganisationKind.CareCoordination)),
        "trajectory" => IsOwn(row, actor) || IsOpenedFor(Id(row, "case_id"), actor, DataGroups.Trajectory),
        "trajectory_history" => Sees("trajectory", trajectories[Id(row, "trajectory_id")], actor),
        "shelter_request" or "shelter_answer" or "shelter_placement" or "shelter_location" or "shelter_location_key" or "aware_issue" => Sees("trajectory_content", row, actor),
        "shelter_place" or "aware_device" => IsHere(row, actor) && (actor.IsClock || actor.Role == Role.CareCoordinator),
        "trajectory_content" or "trajectory_key" or "trajectory_support" or "trajectory_transfer" or "trajectory_wellbeing" or "care_meeting"
            or "care_meeting_agreement" or "care_meeting_participant" or "client_inspection" or "client_request" or "client_statement" or "trajectory_history_reason" or "trajectory_monitoring" or "trajectory_contact" or "trajectory_procedure" or "reflection_event" =>
            trajectories[Id(row, "trajectory_id")] is var of && (of.GetProperty("stage").GetInt16() < 7 // shielded
            ? Sees("trajectory", of, actor)
            : IsOpenedFor(Id(of, "case_id"), actor, DataGroups.Trajectory) || (actor.IsClock && IsHere(row, actor))),
        "trajectory_share" => IsShareFor(row, actor),
        "trajectory_share_key" => IsShareFor(rows["trajectory_share"].Find(s => Id(s, "id") == Id(row, "share_id")), actor),
        "advice" or "advice_key" or "bottleneck" or "bottleneck_key" or "professional_advice" or "settled_count" or "month_confirmation" or "emergency_seen" or "possible_link" or "possible_link_history" or "possible_link_key" => IsOwn(row, actor),
        "release_request" => IsOwn(row, actor) || (actor.Role.ReadsRecordsOfOrganisation() && row.GetProperty("asking_organisation_id").GetInt32() == actor.OrganisationId),
        "emergency_access" => IsHere(row, actor) && (actor.IsClock || actor.Role == Role.PrivacyOfficer || (actor.Role.ReadsRecordsOfOrganisation() && IsInformed(row, actor))),
        "legal_hold" or "data_subject_request" or "data_subject_request_event" or "data_breach" or "data_breach_assessment" or "emergency_judgement" => IsHere(row, actor) && actor.Role == Role.PrivacyOfficer,
        "training" => IsHere(row, actor),
        "usage_notice" => IsHere(row, actor) && (actor.IsClock || actor.Role == Role.PrivacyOfficer),
        "submitted_form" => Id(row, "user_id") == actor.UserId,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "Who sees this table?"),
    };

    /// <summary>Whether the actor may see who told a signal: who wrote it down always (nobody, of the public form), others for an hour after saying why.</summary>
    public bool OnReporter(Guid id, Actor actor) => OnSignal(id, actor, DataGroups.ReporterIdentity)
        && (actor.IsClock || actor.EmergencyId is not null || IsReporterOpen(id, signals[id].ViaPublicForm ? null : signals[id].OrganisationId, actor));

    // All groups that a row needs in one grant; of the signal only for what the source wrote, or the reader themselves.
    private bool OnPart(JsonElement row, Actor actor, bool isOfKind)
    {
        var (signal, groups, writer) = (signals[Id(row, "signal_id")], (DataGroups)row.GetProperty("groups").GetInt32(), row.GetProperty("organisation_id").GetInt32());
        if (actor.IsClock)
        {
            return signal.RegionId == actor.RegionId;
        }

        var isGranted = signal.Access.Any(a => a.Admits(actor, groups) && (writer == signal.OrganisationId || writer == a.OrganisationId))
            || (signal.CaseId is { } caseId && cases[caseId].Access.Any(a => a.Admits(actor, groups)));
        return (isOfKind && isGranted && (!groups.HasFlag(DataGroups.ReporterIdentity) || IsReporterOpen(signal.Id, writer, actor)))
            || (signal.CaseId is { } id && IsOpenedFor(id, actor, groups));
    }

    private bool IsReporterOpen(Guid signal, int? writer, Actor actor) => writer == actor.OrganisationId
        || rows["reporter_opening"].Exists(o => Id(o, "signal_id") == signal && Id(o, "user_id") == actor.UserId
            && o.GetProperty("organisation_id").GetInt32() == actor.OrganisationId && o.GetProperty("until").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());

    // What is opened in an emergency: never what was sent, nor what police or care keep for themselves.
    private bool IsOpenedFor(Guid caseId, Actor actor, DataGroups group) =>
        actor.EmergencyId is { } named && actor.Role == Role.PrivacyOfficer && group is not (DataGroups.Disclosures or DataGroups.PoliceOnly or DataGroups.CareOnly)
        && rows["emergency_access"].Exists(e => Id(e, "id") == named && Id(e, "user_id") == actor.UserId && Id(e, "case_id") == caseId
            && e.GetProperty("ended_at").ValueKind == JsonValueKind.Null && e.GetProperty("until").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());

    // Its care coordination, and the process directors of the house until it ends; shielded, nobody, also not in an emergency.
    private bool IsShareFor(JsonElement share, Actor actor) => trajectories[Id(share, "trajectory_id")] is var of
        && (actor.IsClock ? IsHere(share, actor)
            : of.GetProperty("stage").GetInt16() < 7 && (IsOwn(of, actor)
                || (actor.Role == Role.ProcessDirector && IsNamed(share, actor, "house_organisation_id") && share.GetProperty("withdrawn_at").ValueKind == JsonValueKind.Null
                    && share.GetProperty("until").GetDateTimeOffset() > TimeProvider.System.GetUtcNow())));

    // Who follows the case up and still sees it, else Veilig Thuis; and whose trajectory is opened with it.
    private bool IsInformed(JsonElement row, Actor actor)
    {
        var @case = cases[Id(row, "case_id")];
        var owner = @case.Access.FirstOrDefault(a => a.OrganisationId == @case.OwnerOrganisationId && a.IsLive && a.Groups.HasFlag(DataGroups.Status))?.OrganisationId;
        return (owner is null ? actor.Kind == OrganisationKind.VeiligThuis : owner == actor.OrganisationId)
            || trajectories.Values.Any(t => Id(t, "case_id") == @case.Id && t.GetProperty("organisation_id").GetInt32() == actor.OrganisationId);
    }

    /// <summary>The actor as this page sees them: reading under the emergency access to the case that its address names.</summary>
    public Actor ReadingAt(string address, Actor actor) =>
        rows["emergency_access"].Find(e => Id(e, "user_id") == actor.UserId && address.StartsWith($"/noodtoegang/{e.GetProperty("case_number").GetString()}", StringComparison.Ordinal))
            is { ValueKind: JsonValueKind.Object } row ? actor with { EmergencyId = Id(row, "id") } : actor;

    // Who sent and who may read what was sent, until the case goes out of sight for everybody.
    private bool IsPartyTo(JsonElement row, Actor actor, bool keeps) =>
        actor.Role.ReadsRecordsOfOrganisation() && cases[Id(row, "case_id")].Stage < CaseStage.Shielded
        && (row.GetProperty("sender_organisation_id").GetInt32() == actor.OrganisationId
            || (keeps && row.GetProperty("receiver_organisation_id").GetInt32() == actor.OrganisationId));

    // What an emergency opens is one case: nothing that belongs to two.
    private static Actor Outside(Actor actor) => actor with { EmergencyId = null };

    private static bool IsOwn(JsonElement row, Actor actor) =>
        actor.IsClock ? IsHere(row, actor) : actor.Role.ReadsRecordsOfOrganisation() && row.GetProperty("organisation_id").GetInt32() == actor.OrganisationId;

    private static bool IsHere(JsonElement row, Actor actor) => row.GetProperty("region_id").GetInt16() == actor.RegionId;

    private static Guid Id(JsonElement row, string column) => row.GetProperty(column).GetGuid();
}
