using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A meeting in the list.</summary>
/// <param name="Items">How many items of cases the actor may see.</param>
public sealed record MeetingLine(DateOnly Date, MeetingStage Stage, int Items, TimeOnly? Begins);

/// <summary>The meetings to come, and one page of those that were.</summary>
/// <param name="Upcoming">From today on, the nearest first.</param>
/// <param name="Past">Before today, the latest first.</param>
/// <param name="Skipped">Holidays of the weekly series for which no other day is planned.</param>
/// <param name="Series">How the table meets from now on; the one that runs today first.</param>
public sealed record MeetingList(
    IReadOnlyList<MeetingLine> Upcoming, IReadOnlyList<MeetingLine> Past, bool HasNewer, bool HasOlder, IReadOnlyList<DateOnly> Skipped, IReadOnlyList<MeetingSeries> Series);

/// <summary>Lists the meetings of the table for its members (R84, R88).</summary>
public static class ListMeetings
{
    public const int PageSize = 20;

    /// <summary>Which past meetings: those before one day or after another; the latest when both are absent.</summary>
    public sealed record Page(DateOnly? Before = null, DateOnly? After = null);

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<MeetingList> Handle(Page page, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var today = DutchTime.DateOf(at);
            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Meeting), cancel);
            var meetings = work.Db.Meetings.AsNoTracking().VisibleTo(actor);
            var upcoming = await LinesAsync(work, actor, meetings.Where(m => m.Date >= today).OrderBy(m => m.Date), cancel);
            var past = meetings.Where(m => m.Date < today);
            var (lines, more) = await PageAsync(work, actor, past, page, cancel);
            work.Show(upcoming.Concat(lines).Select(l => MeetingKey.Of(l.Date)));
            var isForward = page.After is null;
            return new MeetingList(upcoming, lines,
                HasNewer: isForward ? page.Before is not null : more,
                HasOlder: isForward ? more : true,
                SeriesCalendar.Skipped(region, today, [.. upcoming.Select(l => l.Date), .. lines.Select(l => l.Date)]),
                [.. region.MeetingSeries.Where(s => s.Until is null || (s.Until >= today && s.Until >= s.From)).OrderBy(s => s.From)]);
        }

        // One more than fits tells whether there is a next page.
        private static async Task<(IReadOnlyList<MeetingLine> Lines, bool More)> PageAsync(Work work, Actor actor, IQueryable<ScreeningMeeting> past, Page page, CancellationToken cancel)
        {
            var query = page switch
            {
                { After: { } after } => past.Where(m => m.Date > after).OrderBy(m => m.Date),
                { Before: { } before } => past.Where(m => m.Date < before).OrderByDescending(m => m.Date),
                _ => past.OrderByDescending(m => m.Date),
            };
            var lines = await LinesAsync(work, actor, query.Take(PageSize + 1), cancel);
            return (lines.Take(PageSize).OrderByDescending(l => l.Date).ToList(), lines.Count > PageSize);
        }

        private static Task<List<MeetingLine>> LinesAsync(Work work, Actor actor, IQueryable<ScreeningMeeting> meetings, CancellationToken cancel)
        {
            var items = work.Db.AgendaItems.VisibleTo(actor, work.Db.CaseAccess);
            return meetings.Select(m => new MeetingLine(m.Date, m.Stage, items.Count(i => i.MeetingId == m.Id), m.Begins)).ToListAsync(cancel);
        }
    }
}
