using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>What was written down of an item that was discussed or held over.</summary>
/// <param name="By">Who wrote it down.</param>
/// <param name="HeldOverTo">The meeting it went to; null when it was discussed.</param>
/// <param name="Why">Why it was held over.</param>
/// <param name="Said">What each organisation said at the table.</param>
public sealed record RecordedResult(
    DateOnly Meeting, string By, DateTimeOffset At, string? Present, string? Weighing, AdvisedSteps Advised, DateOnly? HeldOverTo, string? Why, IReadOnlyList<(string Organisation, string Text)> Said);

/// <summary>Reads what a colleague wrote down of an item, for who was about to do the same.</summary>
public static class ReadTableResult
{
    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <param name="meeting">The meeting whose item it is; null for the last one.</param>
        /// <returns>Null while nothing was written down, or when the case is not the actor's to read.</returns>
        public async Task<RecordedResult?> Handle(string number, DateOnly? meeting, Actor actor, CancellationToken cancel)
        {
            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var @case = await work.Db.Cases.AsNoTracking().AsSplitQuery().VisibleTo(actor, DataGroups.Facts)
                .Include(c => c.AgendaItems).ThenInclude(i => i.Enrichments).Include(c => c.History).ThenInclude(h => h.Reason)
                .SingleOrDefaultAsync(c => c.Number == number, cancel);
            var ids = @case?.AgendaItems.Select(i => i.MeetingId).ToList() ?? [];
            var days = await work.Db.Meetings.VisibleTo(actor).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Date, cancel);
            var item = @case?.AgendaItems.Where(i => i.Status != AgendaItemStatus.Waiting && days.TryGetValue(i.MeetingId, out var day) && day == (meeting ?? day)).MaxBy(i => i.DiscussedAt);
            if (item is null)
            {
                return null;
            }

            var step = @case!.History.LastOrDefault(h => h.At == item.DiscussedAt && h.Step is CaseStep.Screen or CaseStep.DiscussAfterCare or CaseStep.HoldOver);
            var by = await work.Db.Users.Where(u => step != null && u.Id == step.UserId).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel) ?? "";
            var next = @case.AgendaItems.Where(i => i.SubmittedAt == item.SubmittedAt).Select(i => days.GetValueOrDefault(i.MeetingId)).Where(d => d > days[item.MeetingId]).Order().Select(d => (DateOnly?)d).FirstOrDefault();
            return new RecordedResult(days[item.MeetingId], by, item.DiscussedAt!.Value, item.Present, item.Weighing, item.Advised,
                item.Status == AgendaItemStatus.HeldOver ? next : null, item.Status == AgendaItemStatus.HeldOver ? step?.Reason?.Text : null,
                [.. item.Enrichments.Where(e => e.Version == 0).Select(e => (region.Get(e.OrganisationId).Name, e.Text))]);
        }
    }
}
