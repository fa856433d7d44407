using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>Lists the days of the coming meetings that still take items of this person.</summary>
public static class ListOpenMeetings
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<IReadOnlyList<DateOnly>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            var moment = await regions.MomentAsync(actor, at, cancel);
            var open = await work.Db.Meetings.AsNoTracking().VisibleTo(actor).TakingItems(DutchTime.DateOf(at)).OrderBy(m => m.Date).ToListAsync(cancel);
            return [.. open.Where(m => m.RefusalOfItems(moment) is null).Select(m => m.Date)];
        }
    }
}
