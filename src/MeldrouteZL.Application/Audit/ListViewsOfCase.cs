using MeldrouteZL.Application.Access;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Npgsql;
using static MeldrouteZL.Application.Access.ReadBatch;

namespace MeldrouteZL.Application.Audit;

/// <summary>One thing that somebody did with a case.</summary>
/// <param name="Person">Null for the clock.</param>
/// <param name="OnBehalfOf">Who they stood in for; null when they acted for themselves.</param>
public sealed record CaseVisit(
    long Id, DateTimeOffset At, string? Person, string? OnBehalfOf, Role Role, int OrganisationId, AuditAction Action, AuditObject On, AuditResult Result);

/// <summary>What was done with a case, newest first.</summary>
/// <param name="Next">Before which entry the next page begins; null when there is none.</param>
public sealed record CaseVisits(string Number, IReadOnlyList<CaseVisit> Rows, long? Next);

/// <summary>Shows the owner of a case who opened it, without anybody asking.</summary>
public static class ListViewsOfCase
{
    public const int PageSize = 50;

    // Both walls: the owner stands in the question, and row security shows the log of a case to its owner only.
    private const string Owned = """
        meldroute.casefile c WHERE c.number = $1 AND c.owner_organisation_id = $2 AND EXISTS (
          SELECT FROM meldroute.case_access g WHERE g.case_id = c.id AND g.until IS NULL AND g.organisation_id = $2 AND g.groups & 1 <> 0)
        """;

    private const string Visits = $"""
        SELECT e.id, e.at, (SELECT u.display_name FROM meldroute.account u WHERE u.id = e.user_id),
          (SELECT u.display_name FROM meldroute.account u WHERE u.id = e.on_behalf_of), e.role, e.organisation_id, e.action, e.object_type, e.result
        FROM meldroute.audit_entry e WHERE e.case_id = (SELECT c.id FROM {Owned}) AND e.id < $3
        ORDER BY e.id DESC LIMIT 51
        """;

    public sealed class Handler(ReadBatch read)
    {
        /// <param name="before">Only what was recorded before this entry; null for the newest.</param>
        /// <returns>Null when the actor's organisation does not own the case.</returns>
        public Task<CaseVisits?> Handle(string number, long? before, Actor actor, CancellationToken cancel)
        {
            var organisation = actor.Role.ReadsRecordsOfOrganisation() ? actor.OrganisationId : 0;
            NpgsqlBatchCommand[] questions =
            [
                Question($"SELECT c.number FROM {Owned}", number, organisation),
                Question(Visits, number, organisation, before ?? long.MaxValue),
            ];
            return read.ReadAsync(actor, Act.Open(AuditObject.Case, number, DataGroups.Status), questions, reader => AssembleAsync(reader, cancel), cancel);
        }

        private static async Task<CaseVisits?> AssembleAsync(NpgsqlDataReader reader, CancellationToken cancel)
        {
            if (await RowsAsync(reader, r => r.GetString(0), cancel) is not [var number])
            {
                return null;
            }

            var rows = await RowsAsync(reader, Visit, cancel);
            var shown = rows.Take(PageSize).ToList();
            return new CaseVisits(number, shown, rows.Count > shown.Count ? shown[^1].Id : null);
        }

        private static CaseVisit Visit(NpgsqlDataReader r) => new(
            r.GetInt64(0), r.GetFieldValue<DateTimeOffset>(1), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3),
            (Role)r.GetInt16(4), r.GetInt32(5), (AuditAction)r.GetInt16(6), (AuditObject)r.GetInt16(7), (AuditResult)r.GetInt16(8));
    }
}
