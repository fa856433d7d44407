using System.Globalization;
using System.Text;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Npgsql;

namespace MeldrouteZL.Application.Signals;

/// <summary>The list of signals: what waits for this organisation first, late before all; one round trip (docs/decisions/0007).</summary>
public static class ListSignals
{
    private static readonly SealedColumn What = SealMap.Column<Signal>(nameof(Signal.What));

    // Both walls: the grant of the own organisation stands in the question, row security stands behind it.
    private const string Own = "a.organisation_id = $1 AND a.until IS NULL AND a.groups & 2 <> 0";

    private const string ForOrganisation = " AND (a.user_id IS NULL OR a.user_id = $2)";
    private const string ForPerson = " AND a.user_id = $2";

    // One line of each organisation is open. A person who reads only what they wrote has a line that is not among them.
    private const string Open = " AND a.is_open";
    private const string OpenForPerson = " AND (s.stage IN (0, 1) OR (s.stage = 3 AND s.case_id IS NULL))";

    private const string Columns = """
         s.id, s.number, s.stage, s.what, s.acute, s.municipality_id, s.organisation_id, s.registered_at,
               a.due_at, u.display_name, s.case_id IS NOT NULL,
               greatest(s.feedback_given_at, CASE WHEN s.organisation_id = $1 THEN s.colleague_told_at END), s.via_public_form
        """;

    private const string From = " FROM meldroute.signal_access a JOIN meldroute.signal_read s ON s.id = a.signal_id";
    private const string HandlerName = " LEFT JOIN meldroute.account u ON u.id = a.handler_id";

    // Also of signals that are in a case by now, which stand in no open part of the list.
    private const string Answers = """
        SELECT s.number FROM meldroute.report_message m JOIN meldroute.signal s ON s.id = m.signal_id
        WHERE m.answered_at IS NOT NULL AND m.read_at IS NULL AND EXISTS (SELECT FROM meldroute.signal_access a WHERE a.signal_id = s.id AND a.until IS NULL AND a.organisation_id = $1 AND a.groups & 128 <> 0)
        ORDER BY m.answered_at LIMIT 10
        """;

    public sealed class Handler(ReadBatch read, ContentReader content)
    {
        public Task<SignalList> Handle(SignalListQuery query, Actor actor, CancellationToken cancel)
        {
            var tabs = TabsOf(actor).Where(t => t != SignalTab.All).ToList();
            var counts = "SELECT " + string.Join(", ", tabs.Select(t => $"(SELECT count(*) FROM (SELECT{From} WHERE {Where(t, actor)} LIMIT 1001) x)"));
            NpgsqlBatchCommand[] questions = [Rows(query, actor), ReadBatch.Question(counts, actor.OrganisationId, actor.UserId), .. HearsReporters(actor) ? [ReadBatch.Question(Answers, actor.OrganisationId)] : Array.Empty<NpgsqlBatchCommand>()];
            return read.ListAsync(actor, Act.List(AuditObject.Signal, query.Number), CaseList.PageSize, questions, async reader =>
            {
                var rows = await ReadBatch.RowsAsync(reader, r => Row(r, content), cancel);
                var more = rows.Count > CaseList.PageSize;
                var shown = more ? rows.GetRange(0, CaseList.PageSize) : rows;
                var next = more ? new WorkPosition(shown[^1].DueAt ?? AccessGrant.NoTerm, shown[^1].Id) : null;
                await reader.ReadAsync(cancel);
                var open = tabs.Index().ToDictionary(t => t.Item, t => (int)reader.GetInt64(t.Index));
                return new SignalList(shown, next, open)
                {
                    Answers = HearsReporters(actor) && await reader.NextResultAsync(cancel) ? await ReadBatch.RowsAsync(reader, r => r.GetString(0), cancel) : [],
                };
            }, cancel);
        }
    }

    /// <summary>The parts of the list that this actor has, the one to begin with first.</summary>
    public static IReadOnlyList<SignalTab> TabsOf(Actor actor) => actor.Role switch
    {
        Role.AttentionOfficer => [SignalTab.Organisation, SignalTab.Mine, SignalTab.Unassigned, SignalTab.All],
        Role.VtEmployee or Role.VtAttentionOfficer or Role.TableSecretary => [SignalTab.Incoming, SignalTab.Mine, SignalTab.Organisation, SignalTab.All],
        Role.AvimOfficer or Role.CareCoordinator => [SignalTab.Organisation, SignalTab.Mine, SignalTab.All],
        _ => [SignalTab.Mine, SignalTab.All],
    };

    // Who writes to reporters.
    private static bool HearsReporters(Actor actor) => actor is { Kind: OrganisationKind.VeiligThuis, Role: Role.VtEmployee or Role.VtAttentionOfficer };

    // Only the conditions that were asked for: each combination is one prepared statement with its own plan.
    private static NpgsqlBatchCommand Rows(SignalListQuery query, Actor actor)
    {
        var where = new StringBuilder(Where(query.Tab, actor));
        var parameters = new List<object?> { actor.OrganisationId, actor.UserId };
        string Value(object value)
        {
            parameters.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
        }

        where.Append(query.Stage is { } stage ? $" AND s.stage = {Value((short)stage)}" : "");
        where.Append(query.MunicipalityId is { } municipality ? $" AND s.municipality_id = {Value(municipality)}" : "");
        where.Append(query.Number is { Length: > 0 } number ? $" AND s.number ^@ {Value(number)}" : "");
        where.Append(query.After switch
        {
            null => "",
            var after when query.Tab == SignalTab.All => $" AND a.signal_id < {Value(after.Id)}",
            var after => $" AND (a.due_at, a.signal_id) > ({Value(after.DueAt.ToUniversalTime())}, {Value(after.Id)})",
        });

        // A literal limit: with a parameter PostgreSQL plans anew at each execution. Among all signals, an organisation and
        // its author may have a grant each: one line for both.
        var (select, order) = query.Tab == SignalTab.All
            ? ("SELECT DISTINCT ON (a.signal_id)", " ORDER BY a.signal_id DESC LIMIT 26")
            : ("SELECT", " ORDER BY a.due_at, a.signal_id LIMIT 26");
        return ReadBatch.Question($"{select}{Columns}{From}{HandlerName} WHERE {where}{order}", [.. parameters]);
    }

    private static string Where(SignalTab tab, Actor actor)
    {
        var reads = actor.Role.ReadsRecordsOfOrganisation();
        var open = tab == SignalTab.All ? "" : reads ? Open : OpenForPerson;
        return Own + (reads ? ForOrganisation : ForPerson) + open + tab switch
        {
            SignalTab.Mine => reads ? " AND (a.handler_id = $2 OR s.author_id = $2)" : "",
            SignalTab.Unassigned => " AND a.user_id IS NULL AND a.handler_id IS NULL AND s.stage = 1",
            SignalTab.Incoming => " AND a.user_id IS NULL AND s.stage = 3 AND s.case_id IS NULL",
            SignalTab.Organisation or SignalTab.All => "",
        };
    }

    private static SignalListRow Row(NpgsqlDataReader r, ContentReader content)
    {
        var due = r.GetFieldValue<DateTimeOffset>(8);
        return new SignalListRow(
            r.GetGuid(0), r.GetString(1), (SignalStage)r.GetInt16(2), CaseFacts.SubjectOf(content.Text(r, 3, What) ?? ""), r.GetBoolean(4), r.GetInt32(5), r.GetInt32(6),
            r.GetFieldValue<DateTimeOffset>(7), due == AccessGrant.NoTerm ? null : due, r.IsDBNull(9) ? null : r.GetString(9), r.GetBoolean(10),
            r.IsDBNull(11) ? null : r.GetFieldValue<DateTimeOffset>(11), r.GetBoolean(12));
    }
}
