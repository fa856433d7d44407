using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A meeting as a calendar shows it: no agenda, no person, no number.</summary>
/// <param name="Ends">Null when no time is known: then it takes the day.</param>
public sealed record CalendarMeeting(Guid Id, DateOnly Date, TimeOnly? Begins, TimeOnly? Ends, string? Place);

/// <summary>The meetings of the table for the calendar of one member, by a secret address and without signing in.</summary>
public static class ReadCalendar
{
    private const int DaysBack = 60;
    private const int DaysAhead = 400;
    private static readonly Role[] Seats = [.. ScreeningTable.Roles];

    public sealed class Handler(MeldrouteDatabase database, Regions regions, IDbContextFactory<MeldrouteDb> contexts)
    {
        /// <summary>Since when this person has an address; null while they have none.</summary>
        public async Task<DateTimeOffset?> MadeAtAsync(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.Set<CalendarAddress>().Where(c => c.UserId == actor.UserId).Select(c => (DateTimeOffset?)c.MadeAt).SingleOrDefaultAsync(cancel);
        }

        /// <returns>Null when the code never was one, was renewed or withdrawn, or its owner does not sit at the table any more: to the outside all the same.</returns>
        public async Task<IReadOnlyList<CalendarMeeting>?> Handle(string? code, DateTimeOffset at, CancellationToken cancel)
        {
            if (await RegionOfAsync(code, DutchTime.DateOf(at), cancel) is not { } regionId)
            {
                return null;
            }

            var (clock, today, region) = (Actor.Clock(regionId), DutchTime.DateOf(at), await regions.GetAsync(regionId, cancel));
            await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
            var meetings = await work.Db.Meetings.VisibleTo(clock).Where(m => m.Date >= today.AddDays(-DaysBack) && m.Date <= today.AddDays(DaysAhead)).OrderBy(m => m.Date)
                .Select(m => new { m.Id, m.Date, m.Begins, m.Ends }).ToListAsync(cancel);
            return meetings.ConvertAll(m => new CalendarMeeting(m.Id, m.Date, m.Begins, m.Ends, region.SeriesOn(m.Date)?.Content.Place));
        }

        private async Task<short?> RegionOfAsync(string? code, DateOnly today, CancellationToken cancel)
        {
            var hash = LinkCode.HashOf(code);
            await using var db = await contexts.CreateDbContextAsync(cancel);
            return hash is null ? null : await db.Set<CalendarAddress>().Where(c => c.KeyHash == hash)
                .Join(db.Users.Where(u => u.DisabledAt == null), c => c.UserId, u => u.Id, (c, _) => c.MembershipId)
                .Join(db.Memberships.Where(m => Seats.Contains(m.Role) && m.From <= today && (m.Until == null || today <= m.Until)), id => id, m => m.Id, (_, m) => m.OrganisationId)
                .Join(db.Organisations, id => id, o => o.Id, (_, o) => (short?)o.RegionId).SingleOrDefaultAsync(cancel);
        }
    }
}
