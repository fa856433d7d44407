using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>Lists the days of the coming meetings that still take items.</summary>
public static class ListOpenMeetings
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<DateOnly>> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.Meetings.VisibleTo(actor).TakingItems(DutchTime.DateOf(at)).Select(m => m.Date).Order().ToListAsync(cancel);
        }
    }
}
