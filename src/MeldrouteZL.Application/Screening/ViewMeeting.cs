using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A meeting with its agenda and decisions, as one member of the table may see it.</summary>
/// <param name="NextStep">The step the actor may take with the meeting now; null when there is none.</param>
public sealed record MeetingView(ScreeningMeeting Meeting, uint Version, MeetingStep? NextStep, IReadOnlyList<AgendaCard> Agenda);

/// <summary>One case on the agenda, with what the table made of it.</summary>
public sealed record AgendaCard
{
    public required string CaseNumber { get; init; }
    public required string Subject { get; init; }
    public required AcuteLane Lane { get; init; }
    public required AgendaItemKind Kind { get; init; }
    public required AgendaItemStatus Status { get; init; }
    public required string Question { get; init; }

    /// <summary>The organisation that brought it in.</summary>
    public required string Submitter { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public required string? Present { get; init; }
    public required string? Weighing { get; init; }
    public required AdvisedSteps Advised { get; init; }

    /// <summary>Who follows it up; null while nobody is appointed.</summary>
    public required string? Owner { get; init; }

    /// <summary>The meeting to which it was held over.</summary>
    public required DateOnly? HeldOverTo { get; init; }

    /// <summary>What each organisation added.</summary>
    public required IReadOnlyList<(string Organisation, string Text)> Enrichments { get; init; }

    /// <summary>What the actor may do with it now.</summary>
    public required IReadOnlyList<CaseStep> Steps { get; init; }
}

/// <summary>Shows a meeting to the members of the table: only the items of cases they may see.</summary>
public static class ViewMeeting
{
    private static readonly MeetingStep[] StepsOfMeeting = [MeetingStep.OpenAgenda, MeetingStep.FixAgenda, MeetingStep.Hold, MeetingStep.FixMinutes];

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <returns>Null when there is no meeting on that day, or when the actor does not sit at the table.</returns>
        public async Task<MeetingView?> Handle(string? key, Actor actor, CancellationToken cancel)
        {
            if (MeetingKey.Parse(key) is not { } date)
            {
                return null;
            }

            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Meeting, key!), cancel);
            var found = await work.Db.Meetings.AsNoTracking().VisibleTo(actor).Where(m => m.Date == date)
                .Select(m => new { Meeting = m, Version = EF.Property<uint>(m, "Version") })
                .SingleOrDefaultAsync(cancel);
            if (found is null)
            {
                return null;
            }

            var items = await ItemsAsync(work, found.Meeting, actor, cancel);
            string NameOf(int organisation) => region.Get(organisation).Name;
            return new MeetingView(found.Meeting, found.Version,
                StepsOfMeeting.Select(s => (MeetingStep?)s).FirstOrDefault(s => MeetingRoute.RefusalOf(found.Meeting, s!.Value, actor) is null),
                items.ConvertAll(i => CardOf(i, found.Meeting.Stage, actor, NameOf)));
        }

        private static Task<List<Row>> ItemsAsync(Work work, ScreeningMeeting meeting, Actor actor, CancellationToken cancel) =>
            work.Db.AgendaItems.AsNoTracking().AsSplitQuery().VisibleTo(actor, work.Db.CaseAccess).Where(i => i.MeetingId == meeting.Id)
                .Join(work.Db.Cases.VisibleTo(actor), i => i.CaseId, c => c.Id, (i, c) => new { i, c })
                .OrderBy(x => x.i.SubmittedAt).ThenBy(x => x.i.Id)
                .Select(x => new Row(
                    x.i,
                    x.c.Number,
                    x.c.Facts!.Subject,
                    x.c.Stage,
                    x.c.Lane,
                    x.c.OwnerOrganisationId,
                    work.Db.AgendaItems.Where(n => n.CaseId == x.i.CaseId && n.SubmittedAt == x.i.SubmittedAt)
                        .Join(work.Db.Meetings, n => n.MeetingId, m => m.Id, (_, m) => (DateOnly?)m.Date).Where(d => d > meeting.Date).Min(),
                    x.c.Access.Where(a => a.Until == null).Select(a => new StandingGrant(a.OrganisationId, a.Groups, a.Because)).ToList(),
                    x.i.Enrichments.OrderBy(e => e.OrganisationId).ToList()))
                .ToListAsync(cancel);

        private static AgendaCard CardOf(Row row, MeetingStage stage, Actor actor, Func<int, string> nameOf) => new()
        {
            CaseNumber = row.Number,
            Subject = row.Subject,
            Lane = row.Lane,
            Kind = row.Item.Kind,
            Status = row.Item.Status,
            Question = row.Item.Question,
            Submitter = nameOf(row.Item.SubmitterOrganisationId),
            SubmittedAt = row.Item.SubmittedAt,
            Present = row.Item.Present,
            Weighing = row.Item.Weighing,
            Advised = row.Item.Advised,
            Owner = row.Owner is { } owner ? nameOf(owner) : null,
            HeldOverTo = row.Item.Status == AgendaItemStatus.HeldOver ? row.LaterMeeting : null,
            Enrichments = row.Enrichments.ConvertAll(e => (nameOf(e.OrganisationId), e.Text)),
            Steps = StepsAt(row.Item.Status, stage)
                .Where(s => CaseRoute.RefusalOf(new CaseStanding(row.Stage, row.Lane, row.Owner, row.Grants), s, actor) is null).ToList(),
        };

        // Which steps belong to an item here; the route of the case decides which of them are open to whom.
        private static CaseStep[] StepsAt(AgendaItemStatus status, MeetingStage stage) => status switch
        {
            AgendaItemStatus.Waiting when stage.IsInSession() => [CaseStep.Screen, CaseStep.DiscussAfterCare, CaseStep.HoldOver],
            AgendaItemStatus.Waiting => [CaseStep.HoldOver],
            AgendaItemStatus.Discussed => [CaseStep.AppointFollowUp],
            AgendaItemStatus.HeldOver => [],
        };
    }

    private sealed record Row(
        AgendaItem Item, string Number, string Subject, CaseStage Stage, AcuteLane Lane, int? Owner, DateOnly? LaterMeeting,
        List<StandingGrant> Grants, List<Enrichment> Enrichments);
}
