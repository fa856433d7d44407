namespace MeldrouteZL.Application.Persistence.RowSecurity;

/// <summary>What keeps practice apart in the database, and clears it away (practice.sql, decision 19).</summary>
internal static class PracticeFunctions
{
    public static string Build(IReadOnlyList<ProtectedTable> tables)
    {
        var deletes = InOrder(tables.Where(t => Due(t) is not null)).Select(t => $"  DELETE FROM {t} WHERE region_id = here AND ({Due(t)});\n");
        return SqlText.Read("practice.sql").Replace("{deletes}", string.Concat(deletes), StringComparison.Ordinal);
    }

    // What is to be cleared of a table; null where it goes with the rows that its own point at, or is of no region.
    private static string? Due(ProtectedTable table) => (table.Guard, table.Name) switch
    {
        (Guard.Open or Guard.User or Guard.TrajectoryChild or Guard.TrajectoryShare, _) => null,
        (Guard.Case, _) => "id = ANY (cases)",
        (Guard.CaseChild or Guard.Emergency, _) or (_, "trajectory" or "legal_hold") => "case_id = ANY (cases)",
        (Guard.TwoCases, _) => "case_id = ANY (cases) OR other_case_id = ANY (cases)",
        (Guard.Signal, _) => "id = ANY (signals)",
        (Guard.SignalChild or Guard.SignalPart, _) => "signal_id = ANY (signals)",
        (_, "possible_link") => "signal_id = ANY (signals) OR other_signal_id = ANY (signals)",
        (_, "release_request") => "link_id IN (SELECT l.id FROM meldroute.possible_link l WHERE l.signal_id = ANY (signals) OR l.other_signal_id = ANY (signals))",
        (_, "emergency_seen") => "emergency_id IN (SELECT e.id FROM meldroute.emergency_access e WHERE e.case_id = ANY (cases))",
        (_, "screening_meeting") => "date < (p_before AT TIME ZONE 'Europe/Amsterdam')::date AND NOT EXISTS (SELECT FROM meldroute.agenda_item a WHERE a.meeting_id = screening_meeting.id)",
        (_, "advice" or "bottleneck" or "professional_advice" or "settled_count" or "month_confirmation" or "training" or "usage_notice" or "data_breach" or "data_subject_request") => "uuid_extract_timestamp(id) < p_before",
        (_, "shelter_place") => "uuid_extract_timestamp(id) < p_before AND NOT EXISTS (SELECT FROM meldroute.shelter_placement s WHERE s.place_id = shelter_place.id)",
        (_, "aware_device") => "uuid_extract_timestamp(id) < p_before AND NOT EXISTS (SELECT FROM meldroute.aware_issue i WHERE i.device_id = aware_device.id)",
        (_, "advice_key" or "bottleneck_key" or "meeting_key" or "meeting_presence" or "possible_link_history" or "possible_link_key" or "data_breach_assessment" or "data_subject_request_event" or "emergency_judgement") => null,
        _ => throw new InvalidOperationException($"How is {table.Name} cleared of practice?"),
    };

    // What points at another goes before it.
    private static List<ProtectedTable> InOrder(IEnumerable<ProtectedTable> tables)
    {
        var (left, order) = (tables.ToList(), new List<ProtectedTable>());
        while (left.Count > 0)
        {
            var free = left.FindAll(t => left.TrueForAll(o => !o.PointsAt.Contains(t.Name)));
            order.AddRange(free.Count > 0 ? free : throw new InvalidOperationException($"{left[0].Name} points at itself."));
            left.RemoveAll(free.Contains);
        }

        return order;
    }
}
