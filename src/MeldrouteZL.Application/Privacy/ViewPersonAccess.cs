using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>One capacity of a person in this region.</summary>
/// <param name="StandsInFor">The person they stand in for; null when the role is their own.</param>
public sealed record PersonMembership(Guid Id, int OrganisationId, Role Role, DateOnly From, DateOnly? Until, string? StandsInFor, Subregions? Territory)
{
    public bool IsValidOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}

/// <summary>A record that may be seen now: its number, never its content.</summary>
public sealed record SeenRecord(Guid Id, string Number, DataGroups Groups, DateTimeOffset Since);

/// <summary>What one person may see in one of their capacities.</summary>
/// <param name="Chosen">The capacity that the records belong to; null when the person has none.</param>
/// <param name="Next">The last record of the page when there are more.</param>
public sealed record PersonAccess(string Name, IReadOnlyList<PersonMembership> Memberships, PersonMembership? Chosen, IReadOnlyList<SeenRecord> Records, Guid? Next)
{
    public const int PageSize = 50;
}

/// <summary>Which part of the records is shown.</summary>
/// <param name="Membership">The capacity; null for the first.</param>
/// <param name="Signals">Signals instead of cases.</param>
/// <param name="Before">The last record of the page before.</param>
public sealed record PersonAccessQuery(Guid Person, Guid? Membership = null, bool Signals = false, Guid? Before = null);

/// <summary>What a person may see: memberships with role, territory and period, and the numbers of the records that are open to them now.</summary>
public static class ViewPersonAccess
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when nobody of this region has this id.</returns>
        public async Task<PersonAccess?> Handle(PersonAccessQuery query, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return null;
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(), cancel);
            var db = work.Db;
            var memberships = await db.Memberships.AsNoTracking()
                .Where(m => m.UserId == query.Person && db.Organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == actor.RegionId))
                .OrderBy(m => m.Until != null).ThenBy(m => m.From).ThenBy(m => m.Id)
                .Select(m => new PersonMembership(m.Id, m.OrganisationId, m.Role, m.From, m.Until,
                    db.Users.Where(u => u.Id == m.DeputyOf).Select(u => u.DisplayName).FirstOrDefault(), m.Territory))
                .ToListAsync(cancel);
            if (memberships.Count == 0)
            {
                return null;
            }

            var name = await db.Users.Where(u => u.Id == query.Person).Select(u => u.DisplayName).SingleAsync(cancel);
            var chosen = memberships.Find(m => m.Id == query.Membership) ?? memberships[0];
            var rows = chosen.IsValidOn(DutchTime.DateOf(at)) ? await RecordsAsync(db, query, chosen, cancel) : [];
            return rows.Count > PersonAccess.PageSize
                ? new PersonAccess(name, memberships, chosen, rows[..PersonAccess.PageSize], rows[PersonAccess.PageSize - 1].Id)
                : new PersonAccess(name, memberships, chosen, rows, null);
        }

        private static async Task<List<SeenRecord>> RecordsAsync(MeldrouteDb db, PersonAccessQuery query, PersonMembership at, CancellationToken cancel)
        {
            var reads = at.Role.ReadsRecordsOfOrganisation();
            const int Limit = PersonAccess.PageSize + 1;
            var found = query.Signals
                ? db.Database.SqlQuery<Row>($"""SELECT id AS "Id", number AS "Number", groups AS "Groups", since AS "Since" FROM meldroute.privacy_signals({at.OrganisationId}, {query.Person}, {reads}, {query.Before}, {Limit})""")
                : db.Database.SqlQuery<Row>($"""SELECT id AS "Id", number AS "Number", groups AS "Groups", since AS "Since" FROM meldroute.privacy_cases({at.OrganisationId}, {query.Before}, {Limit}) WHERE {reads}""");
            return (await found.ToListAsync(cancel)).ConvertAll(r => new SeenRecord(r.Id, r.Number, (DataGroups)r.Groups, r.Since));
        }
    }

    private sealed record Row(Guid Id, string Number, int Groups, DateTimeOffset Since);
}
