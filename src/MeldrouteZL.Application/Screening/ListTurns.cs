using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A case that could come to the table.</summary>
/// <param name="DueAt">When Veilig Thuis must have acted; null while no term runs.</param>
/// <param name="Version">The version the person looks at.</param>
public sealed record TurnLine(string Number, string Subject, Turn Turn, DateTimeOffset? DueAt, uint Version);

/// <summary>Whose turn it is at one meeting, and what is left out.</summary>
/// <param name="Closed">Why nothing can be taken over any more.</param>
/// <param name="Waiting">How many items stand on this agenda already.</param>
/// <param name="Elsewhere">What waits for another meeting.</param>
/// <param name="IsCut">Whether there are more than are shown.</param>
public sealed record TurnList(
    ScreeningMeeting Meeting, Refusal? Closed, IReadOnlyList<TurnLine> Due, IReadOnlyList<TurnLine> LeftOut, int Waiting, IReadOnlyList<(string Number, DateOnly Day)> Elsewhere, bool IsCut);

/// <summary>Lists the cases whose turn it is at a meeting: by stage and term (R83).</summary>
public static class ListTurns
{
    /// <summary>More than any table reaches in a morning.</summary>
    public const int Most = 100;

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>Null when there is no meeting on that day, or when the actor does not sit at the table.</returns>
        public async Task<TurnList?> Handle(string? key, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if (MeetingKey.Parse(key) is not { } date)
            {
                return null;
            }

            var moment = await regions.MomentAsync(actor, at, cancel);
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Meeting, key!), cancel);
            if (await work.Db.Meetings.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(m => m.Date == date, cancel) is not { } meeting)
            {
                return null;
            }

            var lines = await LinesAsync(work, meeting, moment, cancel);
            var waiting = await work.Db.AgendaItems.VisibleTo(actor, work.Db.CaseAccess).Where(i => i.Status == AgendaItemStatus.Waiting)
                .Join(work.Db.Cases.VisibleTo(actor), i => i.CaseId, c => c.Id, (i, c) => new { i.MeetingId, c.Number })
                .Join(work.Db.Meetings.VisibleTo(actor), x => x.MeetingId, m => m.Id, (x, m) => new { x.Number, m.Date })
                .OrderBy(x => x.Date).ThenBy(x => x.Number).ToListAsync(cancel);
            var shown = lines.Take(Most).ToList();
            return new TurnList(meeting, meeting.RefusalOfItems(moment),
                [.. shown.Where(l => l.Turn.IsItsTurn())], [.. shown.Where(l => !l.Turn.IsItsTurn())],
                waiting.Count(w => w.Date == date), [.. waiting.Where(w => w.Date != date).Select(w => (w.Number, w.Date))], lines.Count > Most);
        }

        private static async Task<List<TurnLine>> LinesAsync(Work work, ScreeningMeeting meeting, Moment moment, CancellationToken cancel)
        {
            var (registrar, stages) = (moment.Region.VeiligThuis.Id, Turns.Stages);
            var rows = await work.Db.Cases.VisibleTo(moment.By, DataGroups.Facts).Where(c => stages.Contains(c.Stage))
                .Select(c => new
                {
                    c.Number,
                    c.Facts!.Subject,
                    c.Stage,
                    c.Lane,
                    Due = c.Access.Where(a => a.Until == null && a.OrganisationId == registrar).Select(a => (DateTimeOffset?)a.DueAt).Min() ?? AccessGrant.NoTerm,
                    Version = EF.Property<uint>(c, "Version"),
                })
                .OrderBy(c => c.Due).ThenBy(c => c.Number).Take(Most + 1).ToListAsync(cancel);
            return rows.ConvertAll(r => new TurnLine(r.Number, r.Subject, Turns.Of(r.Stage, r.Lane, r.Due, meeting.Date), r.Due == AccessGrant.NoTerm ? null : r.Due, r.Version));
        }
    }
}
