using MeldrouteZL.Application.Access;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Npgsql;
using static MeldrouteZL.Application.Access.ReadBatch;

namespace MeldrouteZL.Application.Audit;

/// <summary>What one person at one organisation did with a case and its signals.</summary>
/// <param name="Person">Null for the clock.</param>
/// <param name="Opened">How often they opened it or a part of it.</param>
/// <param name="Listed">How often they saw its number in a list.</param>
/// <param name="Changed">How many steps they took.</param>
/// <param name="InEmergency">How often on emergency access.</param>
public sealed record CaseVisitor(int OrganisationId, Role Role, string? Person, int Opened, int Listed, int Changed, int InEmergency, DateTimeOffset First, DateTimeOffset Last);

/// <summary>Who saw a case in the last years.</summary>
public sealed record CaseVisitors(string Number, DateOnly From, IReadOnlyList<CaseVisitor> Rows);

/// <summary>
/// Answers a person who asks who saw the case about them (NEN 7513, chapter on display): over five years, per organisation,
/// role and person, its signals and the lists with its number included.
/// </summary>
public static class ViewVisitors
{
    /// <summary>How far it looks back.</summary>
    public const int Years = 5;

    // Lists are read through an index of their own: what holds an array of numbers cannot be looked up by one of them, since
    // that comparison may not run before row security.
    private const string Visits = """
        WITH known AS MATERIALIZED (SELECT id, number FROM meldroute.privacy_record($1)),
        seen AS (
          SELECT e.organisation_id, e.role, e.user_id, e.at, e.action, e.emergency FROM meldroute.audit_entry e
          WHERE e.case_id IN (SELECT id FROM known) AND e.at >= $2 AND e.result = 1
          UNION ALL
          SELECT e.organisation_id, e.role, e.user_id, e.at, e.action, e.emergency FROM meldroute.audit_entry e
          WHERE e.object_name IN (SELECT number FROM known) AND e.at >= $2 AND e.result = 1 AND e.object_id IS NOT NULL
            AND (e.case_id IS NULL OR e.case_id NOT IN (SELECT id FROM known))
          UNION ALL
          SELECT e.organisation_id, e.role, e.user_id, e.at, e.action, e.emergency FROM meldroute.audit_entry e
          WHERE e.region_id = $3 AND e.at >= $2 AND e.shown IS NOT NULL AND e.shown && (SELECT array_agg(number) FROM known))
        SELECT s.organisation_id, s.role, u.display_name, count(*) FILTER (WHERE s.action IN (1, 2)), count(*) FILTER (WHERE s.action IN (3, 4, 10)),
          count(*) FILTER (WHERE s.action = 5), count(*) FILTER (WHERE s.emergency), min(s.at), max(s.at)
        FROM seen s LEFT JOIN meldroute.account u ON u.id = s.user_id
        GROUP BY s.organisation_id, s.role, s.user_id, u.display_name ORDER BY s.organisation_id, s.role, u.display_name
        """;

    public sealed class Handler(ReadBatch read)
    {
        /// <returns>Null when the number was never given in this region.</returns>
        public async Task<CaseVisitors?> Handle(string number, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return null;
            }

            var from = at.AddYears(-Years).ToUniversalTime();
            var act = Act.Open(AuditObject.Log, number, DataGroups.None);
            return await read.ReadAsync<CaseVisitors?>(actor, act, [Question("SELECT number FROM meldroute.privacy_record($1) WHERE number = $1", number), Question(Visits, number, from, actor.RegionId)], async reader =>
            {
                var known = await RowsAsync(reader, r => r.GetString(0), cancel);
                var rows = await RowsAsync(reader, Row, cancel);
                return known.Count == 0 ? null : new CaseVisitors(number, DutchTime.DateOf(from), rows);
            }, cancel);
        }

        private static CaseVisitor Row(NpgsqlDataReader r) => new(
            r.GetInt32(0), (Role)r.GetInt16(1), r.IsDBNull(2) ? null : r.GetString(2), (int)r.GetInt64(3), (int)r.GetInt64(4), (int)r.GetInt64(5), (int)r.GetInt64(6),
            r.GetFieldValue<DateTimeOffset>(7), r.GetFieldValue<DateTimeOffset>(8));
    }
}
