namespace MeldrouteZL.Application.Cases;

/// <summary>
/// The questions behind the page of a case: $1 is its number, $2 the reader's organisation. Each asks for the grant of the
/// data group it reads (the first wall); row security stands behind it (the second). In an emergency $2 is the access, $3 who
/// has it and $4 the moment: then that stands where the grant stands, and no organisation is a party. Sealed content comes
/// from the read views.
/// </summary>
internal static class ViewCaseSql
{
    public static readonly IReadOnlyList<string> All = For(
        group => $"EXISTS (SELECT FROM meldroute.case_access g WHERE g.case_id = c.id AND g.until IS NULL AND g.organisation_id = $2 AND g.groups & {group} <> 0)", "$2");

    public static readonly IReadOnlyList<string> InEmergency = For(HoldsInEmergency, "0");

    public static string HoldsInEmergency(int group) =>
        $"EXISTS (SELECT FROM meldroute.emergency_access g WHERE g.case_id = c.id AND g.id = $2 AND g.user_id = $3 AND g.ended_at IS NULL AND g.until > $4 AND g.groups & {group} <> 0)";

    private static IReadOnlyList<string> For(Func<int, string> holds, string party) =>
    [
        $"""
        SELECT c.id, c.number, c.municipality_id, c.opened_at, c.result, c.stage, c.lane, c.owner_organisation_id, f.subject, f.form, c.held_since
        FROM meldroute.casefile c LEFT JOIN meldroute.case_facts_read f ON f.case_id = c.id AND {holds(2)}
        WHERE c.number = $1 AND {holds(1)}
        """,
        $"""
        SELECT a.organisation_id, a.groups, a.since, a.because, a.due_at, a.is_open, u.display_name
        FROM meldroute.casefile c JOIN meldroute.case_access a ON a.case_id = c.id LEFT JOIN meldroute.account u ON u.id = a.handler_id AND a.organisation_id = {party}
        WHERE c.number = $1 AND a.until IS NULL AND {holds(1)} ORDER BY a.since, a.id
        """,
        $"""
        SELECT s.number, s.organisation_id, s.what, s."where", s.forwarded_at, s.feedback_given_at, s.source_due_at,
          (SELECT count(*) FROM meldroute.attachment a WHERE a.signal_id = s.id AND a.state <> 3)::integer
        FROM meldroute.casefile c JOIN meldroute.signal_read s ON s.case_id = c.id
        WHERE c.number = $1 AND ({holds(2)} OR s.organisation_id = {party}) ORDER BY s.forwarded_at
        """,
        $"""
        SELECT v.id, v.ordinal, v.age_band, v.sex, i.name, i.birth_date, v.inform_by, v.informed, v.informed_on, meldroute.is_supported(v.id)
        FROM meldroute.casefile c JOIN meldroute.victim v ON v.case_id = c.id
        LEFT JOIN meldroute.victim_identity_read i ON i.victim_id = v.id AND {holds(4)}
        WHERE c.number = $1 AND {holds(2)} ORDER BY v.ordinal
        """,
        $"""
        SELECT k.victim_id, k.version, k.status, k.proposed, k.definitive, k.motivation, k.remark, k.proposed_at, p.display_name, d.display_name
        FROM meldroute.casefile c JOIN meldroute.classification_read k ON k.case_id = c.id
        JOIN meldroute.account p ON p.id = k.proposed_by LEFT JOIN meldroute.account d ON d.id = k.decided_by
        WHERE c.number = $1 AND {holds(2)} ORDER BY k.version
        """,
        $"""
        SELECT h.step, h.at, u.display_name, h.role, h.organisation_id, r.text, h.answer
        FROM meldroute.casefile c JOIN meldroute.case_history h ON h.case_id = c.id
        LEFT JOIN meldroute.account u ON u.id = h.user_id
        LEFT JOIN meldroute.case_history_reason_read r ON r.history_id = h.id AND {holds(2)}
        WHERE c.number = $1 AND {holds(1)} ORDER BY h.at, h.step, h.id
        """,
        $"""
        SELECT m.date, i.kind, i.status, i.question, i.weighing, i.advised
        FROM meldroute.casefile c JOIN meldroute.agenda_item_read i ON i.case_id = c.id JOIN meldroute.screening_meeting m ON m.id = i.meeting_id
        WHERE c.number = $1 AND {holds(2)} ORDER BY m.date
        """,
        $"""
        SELECT r.id, r.kind, r.stage, r.sender_organisation_id, r.receiver_organisation_id, r.due_at
        FROM meldroute.casefile c JOIN meldroute.referral r ON r.case_id = c.id
        WHERE c.number = $1 AND ({holds(2)} OR r.sender_organisation_id = {party} OR r.receiver_organisation_id = {party}) ORDER BY r.offered_at
        """,
        $"""
        SELECT q.reason, q.raised_at, q.confirmed_at, q.consulted
        FROM meldroute.casefile c JOIN meldroute.acute_consultation_read q ON q.case_id = c.id
        WHERE c.number = $1 AND q.ended_at IS NULL AND {holds(2)}
        """,
        $"""
        SELECT n.victim_id, n.step, n.at FROM meldroute.casefile c JOIN meldroute.comensha_notification n ON n.case_id = c.id
        WHERE c.number = $1 AND {holds(2)} ORDER BY n.at DESC, n.id DESC
        """,

        $"""
        SELECT s.finding, s.decision, s.at, s.investigate_by FROM meldroute.casefile c JOIN meldroute.safety_assessment s ON s.case_id = c.id
        WHERE c.number = $1 AND {holds(2)} ORDER BY s.at DESC LIMIT 1
        """,

        // From this case (m) to its links to the others, one by one: with LIMIT 1 PostgreSQL cannot begin at all cases that the
        // reader holds. Who opens a case in an emergency holds no other.
        $"""
        SELECT c.number, l.kind
        FROM (SELECT c.id FROM meldroute.casefile c WHERE c.number = $1 AND {holds(2)} LIMIT 1) m
        CROSS JOIN LATERAL (
          SELECT l.other_case_id AS id, l.kind FROM meldroute.case_link l WHERE l.case_id = m.id AND l.undone_at IS NULL
          UNION ALL SELECT l.case_id, l.kind FROM meldroute.case_link l WHERE l.other_case_id = m.id AND l.undone_at IS NULL) l
        CROSS JOIN LATERAL (SELECT c.number FROM meldroute.casefile c WHERE c.id = l.id AND {holds(2)} LIMIT 1) c
        ORDER BY c.number, l.kind
        """,
    ];
}
