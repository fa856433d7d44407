using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>What the page of a step needs to know of its meeting.</summary>
/// <param name="Version">The version the person looks at; a later change by somebody else is noticed.</param>
/// <param name="Waiting">The numbers of the cases that the table has not discussed, as far as the actor may see them.</param>
public sealed record MeetingHeader(ScreeningMeeting Meeting, uint Version, IReadOnlyList<string> Waiting);

/// <summary>Reads the header of a meeting for the members of the table.</summary>
public static class FindMeeting
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when there is no meeting on that day, or when the actor does not sit at the table.</returns>
        public async Task<MeetingHeader?> Handle(string? key, Actor actor, CancellationToken cancel)
        {
            if (MeetingKey.Parse(key) is not { } date)
            {
                return null;
            }

            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Meeting, key!), cancel);
            var found = await work.Db.Meetings.AsNoTracking().VisibleTo(actor).Where(m => m.Date == date)
                .Select(m => new { Meeting = m, Version = EF.Property<uint>(m, "Version") })
                .SingleOrDefaultAsync(cancel);
            if (found is null)
            {
                return null;
            }

            var waiting = await work.Db.AgendaItems.VisibleTo(actor, work.Db.CaseAccess)
                .Where(i => i.MeetingId == found.Meeting.Id && i.Status == AgendaItemStatus.Waiting)
                .Join(work.Db.Cases, i => i.CaseId, c => c.Id, (_, c) => c.Number).Order()
                .ToListAsync(cancel);
            return new MeetingHeader(found.Meeting, found.Version, waiting);
        }
    }
}
