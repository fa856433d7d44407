using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Npgsql;
using NpgsqlTypes;
using static MeldrouteZL.Application.Access.ReadBatch;

namespace MeldrouteZL.Application.Audit;

/// <summary>Searches the log: the privacy officer that of the region, who oversees an organisation that of its own staff. Looking is itself recorded.</summary>
public static class SearchAudit
{
    public const int PageSize = 50;
    public const int NameMaxLength = Account.DisplayNameMaxLength;

    /// <summary>Most lines in one export.</summary>
    public const int ExportLimit = 50_000;

    private const string Persons = """
        SELECT u.id, u.display_name FROM meldroute.account u
        WHERE (position(lower($2) in lower(u.display_name)) > 0 OR u.normalized_email = upper($2)) AND EXISTS (
          SELECT FROM meldroute.membership m JOIN meldroute.organisation o ON o.id = m.organisation_id WHERE m.user_id = u.id AND o.region_id = $1 AND ($3 IS NULL OR o.id = $3))
        ORDER BY u.display_name, u.id LIMIT 20
        """;

    public sealed class Handler(ReadBatch read)
    {
        /// <summary>One page.</summary>
        public Task<AuditPage> Handle(AuditQuery query, Actor actor, CancellationToken cancel) =>
            FindAsync(query, Act.List(AuditObject.Log, query.Name, query.Number), PageSize, actor, cancel);

        /// <summary>All lines that fit, to take along.</summary>
        /// <returns>Null when there are more than <see cref="ExportLimit"/>, or the name does not fit exactly one person.</returns>
        public async Task<IReadOnlyList<AuditLine>?> ExportAsync(AuditQuery query, Actor actor, CancellationToken cancel) =>
            await FindAsync(query with { Before = null }, Act.List(AuditObject.Log, query.Name, query.Number).AsExport(), ExportLimit, actor, cancel) is { Next: null, Fitting: null } all
                ? all.Lines : null;

        private async Task<AuditPage> FindAsync(AuditQuery query, Act act, int most, Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer && !actor.Role.OverseesOwnStaff())
            {
                return new AuditPage([], null, null);
            }

            // Both walls: who oversees an organisation asks for that one only, and row security gives no other.
            query = actor.Role == Role.PrivacyOfficer ? query : query with { OrganisationId = actor.OrganisationId };
            if (query is { Person: null, Name: { } name })
            {
                var fitting = await FittingAsync(name, query.OrganisationId, act, actor, cancel);
                if (fitting is not [var one])
                {
                    return new AuditPage([], fitting, null);
                }

                query = query with { Person = one.Id };
            }

            var lines = await read.ReadAsync(actor, act, [AuditQuestion.For(query, actor, most + 1)], reader => RowsAsync(reader, AuditQuestion.Line, cancel), cancel);
            return lines.Count > most ? new AuditPage(lines[..most], null, new AuditMark(lines[most - 1].At, lines[most - 1].Id)) : new AuditPage(lines, null, null);
        }

        private Task<List<NamedPerson>> FittingAsync(string name, int? organisation, Act act, Actor actor, CancellationToken cancel)
        {
            var question = Question(Persons, actor.RegionId, name);
            question.Parameters.Add(new NpgsqlParameter { Value = (object?)organisation ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
            return read.ReadAsync(actor, act, [question], reader => RowsAsync(reader, r => new NamedPerson(r.GetGuid(0), r.GetString(1)), cancel), cancel);
        }
    }
}
