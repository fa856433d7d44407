using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Tells the functional administrators of a region on the day on which a chair of the route falls empty (R25), at most once a day.
/// The mail says that there is a message and no more; what stays empty is not told again, it stands on the page.
/// </summary>
public sealed class WatchChairs(MeldrouteDatabase database) : IClockJob
{
    private const int LockOfWatch = 7362524;

    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var today = DutchTime.StartOfDay(DutchTime.DateOf(at));
        await using var work = await database.BeginAsync(Actor.Clock(region.Id), Act.WithoutContent, cancel);
        var seats = await work.Db.SeatsOfAsync(region.Id, cancel);
        if (!EmptyAt(at).Except(EmptyAt(today.AddTicks(-1))).Any())
        {
            return;
        }

        // One server at a time: two would both tell.
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfWatch}, {(int)region.Id})", cancel);
        var told = await work.Db.OutgoingMail.Where(m => m.RegionId == region.Id && m.Kind == MailKind.Message && m.At >= today).Select(m => m.UserId).ToListAsync(cancel);
        var administrators = seats.Where(s => s.Role == Role.FunctionalAdministrator && s.IsHeldAt(at)).Select(s => s.UserId).Distinct().Except(told).ToList();
        if (administrators.Count > 0)
        {
            work.Db.AddRange(administrators.Select(a => OutgoingMail.Message(region.Id, a, at)));
            await work.CommitAsync(() => null, cancel);
        }

        IEnumerable<OpenChair> EmptyAt(DateTimeOffset moment) => Chairs.OpenIn(region, seats, moment).Where(c => c.State == ChairState.Empty);
    }
}
