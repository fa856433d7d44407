using System.Globalization;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Npgsql;

namespace MeldrouteZL.Application.Cases;

/// <summary>The work list: what waits for this organisation first, late before all; one round trip (docs/decisions/0007).</summary>
public static class ListCases
{
    private static readonly SealedColumn Subject = SealMap.Column<CaseFacts>(nameof(CaseFacts.Subject));

    // Both walls: the grant of the own organisation stands in the question, row security stands behind it.
    private const string Open = "a.is_open AND a.until IS NULL AND a.groups & 1 <> 0";
    private const string Own = $"a.organisation_id = $1 AND {Open}";

    // From the few cases on an agenda to their grants, never from all that is open: hence LIMIT, which keeps the order of the
    // two, and + 0, which keeps the index by organisation out.
    private const string OnAgenda = $"""
        meldroute.agenda_item i
        CROSS JOIN LATERAL (SELECT a.* FROM meldroute.case_access a WHERE a.case_id = i.case_id AND a.organisation_id + 0 = $1 AND {Open} LIMIT 1) a
        """;

    // What decides on the rows of a page comes first, by itself, so that its index is walked no further than the page. In one
    // join PostgreSQL may read everything that is open and sort it, since it thinks that an organisation has little.
    private const string Deciding = "SELECT a.case_id, a.due_at, a.handler_id, a.groups FROM ";
    private const string WithCase = " JOIN meldroute.casefile c ON c.id = a.case_id";
    private const string WithFacts = " JOIN meldroute.case_facts f ON f.case_id = a.case_id AND a.groups & 2 <> 0";

    // A literal limit: with a parameter PostgreSQL plans anew at each execution.
    private const string Order = " ORDER BY a.due_at, a.case_id LIMIT 26";

    // A name is looked up per row: as a join it may become a walk through all accounts.
    private const string Shown = """
        SELECT c.id, c.number, c.stage, c.lane, f.subject, f.form, c.municipality_id, a.due_at,
          (SELECT u.display_name FROM meldroute.account u WHERE u.id = a.handler_id)
        """;
    private const string ShownFrom = """
        a
        JOIN meldroute.casefile c ON c.id = a.case_id
        LEFT JOIN meldroute.case_facts_read f ON f.case_id = a.case_id AND a.groups & 2 <> 0
        ORDER BY a.due_at, a.case_id
        """;

    // One walk along what is open counts everything, as long as that is not too much to count; and late is always among the first.
    // Only an organisation with more looks again for two of the counts.
    private const string Counts = $"""
        WITH counted AS (
          SELECT count(*) AS team, count(*) FILTER (WHERE handler_id = $2) AS mine,
            count(*) FILTER (WHERE handler_id IS NULL) AS unassigned, count(*) FILTER (WHERE due_at < $3) AS late
          FROM (SELECT a.handler_id, a.due_at FROM meldroute.case_access a WHERE {Own} ORDER BY a.due_at, a.case_id LIMIT 1001) open)
        SELECT
          CASE WHEN team <= 1000 THEN mine
            ELSE (SELECT count(*) FROM (SELECT FROM meldroute.case_access a WHERE {Own} AND a.handler_id = $2 LIMIT 1001) x) END,
          team,
          CASE WHEN team <= 1000 THEN unassigned
            ELSE (SELECT count(*) FROM (SELECT FROM meldroute.case_access a WHERE {Own} AND a.handler_id IS NULL LIMIT 1001) x) END,
          (SELECT count(*) FROM (SELECT FROM {OnAgenda} WHERE i.status = 1 LIMIT 1001) x),
          late
        FROM counted
        """;

    public sealed class Handler(ReadBatch read, ContentReader content)
    {
        public async Task<CaseList> Handle(CaseListQuery query, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if (!actor.Role.ReadsRecordsOfOrganisation())
            {
                return new CaseList([], null, new Dictionary<WorkTab, int>(), 0);
            }

            return await read.ListAsync(actor, Act.List(AuditObject.Case, query.Number), CaseList.PageSize, Questions(query, actor, at), async reader =>
            {
                var rows = await ReadBatch.RowsAsync(reader, Row, cancel);
                var more = rows.Count > CaseList.PageSize;
                var shown = more ? rows.GetRange(0, CaseList.PageSize) : rows;
                var next = more ? new WorkPosition(shown[^1].DueAt ?? AccessGrant.NoTerm, shown[^1].Id) : null;
                await reader.ReadAsync(cancel);
                int Count(int i) => (int)Math.Min(reader.GetInt64(i), CaseList.CountLimit + 1);
                var counts = new Dictionary<WorkTab, int> { [WorkTab.Mine] = Count(0), [WorkTab.Team] = Count(1), [WorkTab.Unassigned] = Count(2), [WorkTab.Agenda] = Count(3) };
                return new CaseList(shown, next, counts, Count(4));
            }, cancel);
        }

        /// <summary>What is asked of the database: the rows of the page, and the counts.</summary>
        internal static IReadOnlyList<NpgsqlBatchCommand> Questions(CaseListQuery query, Actor actor, DateTimeOffset at) =>
            [Rows(query, actor), ReadBatch.Question(Counts, actor.OrganisationId, actor.UserId, at.ToUniversalTime())];

        // Only the conditions that were asked for: each combination is one prepared statement with its own plan.
        private static NpgsqlBatchCommand Rows(CaseListQuery query, Actor actor)
        {
            var (from, own) = query.Tab == WorkTab.Agenda ? (OnAgenda, "i.status = 1") : ("meldroute.case_access a", Own);
            var where = new StringBuilder(own);
            var parameters = new List<object?> { actor.OrganisationId };
            string Value(object value)
            {
                parameters.Add(value);
                return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
            }

            where.Append(query.Tab switch
            {
                WorkTab.Mine => $" AND a.handler_id = {Value(actor.UserId)}",
                WorkTab.Unassigned => " AND a.handler_id IS NULL",
                WorkTab.Team or WorkTab.Agenda => "",
            });
            where.Append(query.Stage is { } stage ? $" AND c.stage = {Value((short)stage)}" : "");
            where.Append(query.Form is { } form ? $" AND f.form = {Value((short)form)}" : "");
            where.Append(query.MunicipalityId is { } municipality ? $" AND c.municipality_id = {Value(municipality)}" : "");
            where.Append(query.Number is { Length: > 0 } number ? $" AND c.number ^@ {Value(number)}" : "");
            where.Append(query.After is { } after ? $" AND (a.due_at, a.case_id) > ({Value(after.DueAt.ToUniversalTime())}, {Value(after.Id)})" : "");
            var joins = (query is { Stage: null, MunicipalityId: null, Number: null or "" } ? "" : WithCase) + (query.Form is null ? "" : WithFacts);
            return ReadBatch.Question($"{Shown} FROM ({Deciding}{from}{joins} WHERE {where}{Order}) {ShownFrom}", [.. parameters]);
        }

        private CaseListRow Row(NpgsqlDataReader reader)
        {
            var due = reader.GetFieldValue<DateTimeOffset>(7);
            return new CaseListRow(
                reader.GetGuid(0), reader.GetString(1), (CaseStage)reader.GetInt16(2), (AcuteLane)reader.GetInt16(3),
                content.Text(reader, 4, Subject),
                reader.IsDBNull(5) ? null : (ExploitationForm)reader.GetInt16(5),
                reader.GetInt32(6), due == AccessGrant.NoTerm ? null : due,
                reader.IsDBNull(8) ? null : reader.GetString(8));
        }
    }
}
