using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>One time that a case came to the table.</summary>
/// <param name="Meeting">The day of the meeting.</param>
/// <param name="Stage">Where that meeting stands.</param>
public sealed record AgendaTurn(
    DateOnly Meeting, MeetingStage Stage, AgendaItemKind Kind, AgendaItemStatus Status, string Question, int SubmitterOrganisationId, string? Weighing, AdvisedSteps Advised);

/// <summary>Lists the times that a case came to the table, the first one first.</summary>
public static class ListAgendaTurns
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<IReadOnlyList<AgendaTurn>> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            return await work.Db.AgendaItems.VisibleTo(actor, work.Db.CaseAccess)
                .Join(work.Db.Cases.VisibleTo(actor).Where(c => c.Number == number), i => i.CaseId, c => c.Id, (i, _) => i)
                .Join(work.Db.Meetings.VisibleTo(actor), i => i.MeetingId, m => m.Id, (i, m) => new { i, m })
                .OrderBy(x => x.i.Id)
                .Select(x => new AgendaTurn(x.m.Date, x.m.Stage, x.i.Kind, x.i.Status, x.i.Question, x.i.SubmitterOrganisationId, x.i.Weighing, x.i.Advised))
                .ToListAsync(cancel);
        }
    }
}
