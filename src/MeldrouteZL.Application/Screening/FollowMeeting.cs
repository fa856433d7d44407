using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>Somebody at the table wants to hear when a meeting changes; who may read it, may.</summary>
public static class FollowMeeting
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>The id of the meeting; null when there is none on that day, or when the actor does not sit at the table.</returns>
        public async Task<Guid?> Handle(string? key, Actor actor, CancellationToken cancel)
        {
            if (MeetingKey.Parse(key) is not { } date)
            {
                return null;
            }

            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Meeting, key!), cancel);
            return await work.Db.Meetings.VisibleTo(actor).Where(m => m.Date == date).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(cancel);
        }
    }
}
