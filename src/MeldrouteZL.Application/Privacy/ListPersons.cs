using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Privacy;

/// <summary>A person who works with the route in this region.</summary>
/// <param name="Memberships">How many memberships the person has or had here.</param>
public sealed record PersonRow(Guid Id, string Name, int Memberships);

/// <summary>A page of persons by name.</summary>
/// <param name="Next">The last person on the page when there are more.</param>
public sealed record PersonList(IReadOnlyList<PersonRow> Rows, Guid? Next)
{
    public const int PageSize = 25;
}

/// <summary>The people with a membership in the region of the privacy officer, past ones too.</summary>
public static class ListPersons
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <param name="name">A part of the name; null for everybody.</param>
        /// <param name="after">The last person on the page before.</param>
        public async Task<PersonList> Handle(string? name, Guid? after, Actor actor, CancellationToken cancel)
        {
            if (actor.Role != Role.PrivacyOfficer)
            {
                return new PersonList([], null);
            }

            await using var work = await database.BeginAsync(actor, Act.LookUp(typed: name), cancel);
            var db = work.Db;
            var here = db.Memberships.Where(m => db.Organisations.Any(o => o.Id == m.OrganisationId && o.RegionId == actor.RegionId));
            var persons = db.Users.AsNoTracking().Where(u => here.Any(m => m.UserId == u.Id));
            if (!string.IsNullOrWhiteSpace(name))
            {
                var pattern = $"%{Escaped(name.Trim())}%";
                persons = persons.Where(u => EF.Functions.ILike(u.DisplayName, pattern));
            }

            if (after is { } last && await db.Users.Where(u => u.Id == last).Select(u => u.DisplayName).SingleOrDefaultAsync(cancel) is { } lastName)
            {
                persons = persons.Where(u => EF.Functions.GreaterThan(ValueTuple.Create(u.DisplayName, u.Id), ValueTuple.Create(lastName, last)));
            }

            var rows = await persons.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(PersonList.PageSize + 1)
                .Select(u => new PersonRow(u.Id, u.DisplayName, here.Count(m => m.UserId == u.Id))).ToListAsync(cancel);
            return rows.Count > PersonList.PageSize ? new PersonList(rows[..PersonList.PageSize], rows[PersonList.PageSize - 1].Id) : new PersonList(rows, null);
        }

        // What is typed is a part of a name, not a pattern.
        private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
    }
}
