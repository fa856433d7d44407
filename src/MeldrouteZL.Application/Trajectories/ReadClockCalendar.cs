using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>A clock as a calendar shows it: the number of the trajectory and what runs. No person and no word of what is written.</summary>
/// <param name="Key">The same each time the same clock is given.</param>
public sealed record CalendarClock(string Key, string Number, TrajectoryClock Clock);

/// <summary>The clocks of trajectories for the calendar of a care coordinator, by the same secret address as the meetings of the table.</summary>
public static class ReadClockCalendar
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions, IDbContextFactory<MeldrouteDb> contexts)
    {
        /// <returns>Nothing for who is no care coordinator, or whose address is no good any more.</returns>
        public async Task<IReadOnlyList<CalendarClock>> Handle(string? code, DateTimeOffset at, CancellationToken cancel)
        {
            if (await OwnerAsync(code, DutchTime.DateOf(at), cancel) is not { } owner)
            {
                return [];
            }

            // As the person, so that both walls hold as they do on the screen.
            var region = await regions.GetAsync(owner.RegionId, cancel);
            await using var work = await database.BeginAsync(owner, Act.WithoutContent, cancel);
            var open = await work.Db.ReadStandingsAsync(work.Db.Trajectories.AsNoTracking().VisibleTo(owner), owner, cancel);
            return
            [
                .. from trajectory in open
                   from clock in TrajectoryClocks.Of(trajectory.Standing, region.Terms, DutchTime.DateOf(at))
                   select new CalendarClock($"{trajectory.Id:D}-{(short)clock.Kind}-{(short?)clock.Procedure}{clock.Of:N}", trajectory.Number, clock),
            ];
        }

        private async Task<Actor?> OwnerAsync(string? code, DateOnly today, CancellationToken cancel)
        {
            if (LinkCode.HashOf(code) is not { } hash)
            {
                return null;
            }

            await using var db = await contexts.CreateDbContextAsync(cancel);
            var found = await db.Set<CalendarAddress>().Where(c => c.KeyHash == hash)
                .Join(db.Users.Where(u => u.DisabledAt == null), c => c.UserId, u => u.Id, (c, _) => c)
                .Join(db.Memberships.Where(m => m.Role == Role.CareCoordinator && m.From <= today && (m.Until == null || today <= m.Until)), c => c.MembershipId, m => m.Id, (_, m) => m)
                .Join(db.Organisations, m => m.OrganisationId, o => o.Id, (m, o) => new { Membership = m, Organisation = o }).SingleOrDefaultAsync(cancel);
            return found is null ? null : new Actor(
                found.Membership.UserId, found.Membership.Id, found.Organisation.RegionId, found.Organisation.Id, found.Organisation.Kind, found.Membership.Role, found.Organisation.Bit);
        }
    }
}
