using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Screening;

/// <summary>A meeting with its agenda and decisions, as one member of the table may see it.</summary>
/// <param name="NextStep">The step the actor may take with the meeting now; null when there is none.</param>
/// <param name="Present">Who was there; empty while nobody wrote it down.</param>
/// <param name="Place">Where the table meets; null when the region has set none.</param>
public sealed record MeetingView(ScreeningMeeting Meeting, uint Version, MeetingStep? NextStep, IReadOnlyList<AgendaCard> Agenda, string? Place, IReadOnlyList<PresentOrganisation> Present);

/// <summary>One case on the agenda, with what the table made of it.</summary>
public sealed record AgendaCard
{
    public required string CaseNumber { get; init; }
    public required string Subject { get; init; }
    public required AcuteLane Lane { get; init; }
    public required AgendaItemKind Kind { get; init; }

    /// <summary>Why it is on the agenda, by which the items are ordered.</summary>
    public required AgendaGroup Group { get; init; }
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

    /// <summary>What each organisation added, the reader's own first.</summary>
    public required IReadOnlyList<AddedText> Enrichments { get; init; }

    /// <summary>What guests of this item answered, oldest first.</summary>
    public required IReadOnlyList<GuestInvitation> Guests { get; init; }

    /// <summary>Whether the actor has to do with guests of the item.</summary>
    public required bool MayInvite { get; init; }

    /// <summary>Whether the actor may add what their organisation knows.</summary>
    public required bool MayContribute { get; init; }

    /// <summary>The organisation of the reader: each partner finds its own part first.</summary>
    public required int ReaderId { get; init; }

    /// <summary>The standing class of each presumed victim, as far as there is one.</summary>
    public required IReadOnlyList<VictimClass> Classes { get; init; }

    /// <summary>When the reader's organisation must have acted; null while no term of its own runs.</summary>
    public required DateTimeOffset? DueAt { get; init; }

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
        public Task<MeetingView?> Handle(string? key, Actor actor, CancellationToken cancel) => ReadAsync(key, Act.Open(AuditObject.Meeting, key ?? ""), actor, cancel);

        /// <summary>The same, to be taken out of the application.</summary>
        public Task<MeetingView?> TakeAlongAsync(string key, Actor actor, CancellationToken cancel) => ReadAsync(key, Act.Open(AuditObject.Meeting, key).AsExport(), actor, cancel);

        private async Task<MeetingView?> ReadAsync(string? key, Act act, Actor actor, CancellationToken cancel)
        {
            if (MeetingKey.Parse(key) is not { } date)
            {
                return null;
            }

            var region = await regions.GetAsync(actor.RegionId, cancel);
            await using var work = await database.BeginAsync(actor, act, cancel);
            var found = await work.Db.Meetings.AsNoTracking().VisibleTo(actor).Where(m => m.Date == date)
                .Select(m => new { Meeting = m, Version = EF.Property<uint>(m, "Version") })
                .SingleOrDefaultAsync(cancel);
            if (found is null)
            {
                return null;
            }

            var items = await ItemsAsync(work, found.Meeting, actor, cancel);
            var series = region.SeriesOn(date);
            string NameOf(int organisation) => region.Get(organisation).Name;
            return new MeetingView(found.Meeting, found.Version,
                StepsOfMeeting.Select(s => (MeetingStep?)s).FirstOrDefault(s => MeetingRoute.RefusalOf(found.Meeting, s!.Value, actor) is null),
                InTurn(items.ConvertAll(i => CardOf(i, found.Meeting, actor, NameOf)), series),
                series?.Content.Place,
                await ReadPresence.Handler.NamedAsync(work, found.Meeting, region, cancel));
        }

        // Items of one group stay in the order in which they were brought in.
        private static List<AgendaCard> InTurn(List<AgendaCard> cards, MeetingSeries? series) =>
            series is null ? cards : [.. cards.OrderBy(c => series.Content.PlaceOf(c.Group))];

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
                    work.Db.AgendaItems.Any(n => n.CaseId == x.i.CaseId && n.SubmittedAt == x.i.SubmittedAt && n.Id != x.i.Id && n.Status == AgendaItemStatus.HeldOver),
                    x.i.Enrichments.Select(e => new Written(e, work.Db.Users.Where(u => u.Id == e.UserId).Select(u => u.DisplayName).FirstOrDefault() ?? "")).ToList(),
                    x.c.Classifications.Where(k => k.Status != ClassificationStatus.Returned).Select(k => new Classed(k.VictimId, k.Version, k.Definitive ?? k.Proposed)).ToList(),
                    x.c.Access.Where(a => a.Until == null && a.OrganisationId == actor.OrganisationId).Select(a => (DateTimeOffset?)a.DueAt).Min(),
                    work.Db.GuestInvitations.Where(g => g.CaseId == x.i.CaseId && g.ContributedAt != null
                        && work.Db.AgendaItems.Any(o => o.Id == g.AgendaItemId && o.SubmittedAt == x.i.SubmittedAt)).OrderBy(g => g.ContributedAt).ToList())) // also of the same item at an earlier meeting
                .ToListAsync(cancel);

        private static AgendaCard CardOf(Row row, ScreeningMeeting meeting, Actor actor, Func<int, string> nameOf) => new()
        {
            CaseNumber = row.Number,
            Subject = row.Subject,
            Lane = row.Lane,
            Kind = row.Item.Kind,
            Group = Turns.GroupOf(row.Lane, row.Item.Kind, row.WasHeldOver, row.Item.DueAt, meeting.Date),
            Status = row.Item.Status,
            Question = row.Item.Question,
            Submitter = nameOf(row.Item.SubmitterOrganisationId),
            SubmittedAt = row.Item.SubmittedAt,
            Present = row.Item.Present,
            Weighing = row.Item.Weighing,
            Advised = row.Item.Advised,
            Owner = row.Owner is { } owner ? nameOf(owner) : null,
            HeldOverTo = row.Item.Status == AgendaItemStatus.HeldOver ? row.LaterMeeting : null,
            Enrichments = [.. AddedText.Current(row.Enrichments.Select(w => new AddedText(w.Enrichment.OrganisationId, nameOf(w.Enrichment.OrganisationId), w.Author, w.Enrichment)))
                .OrderBy(a => a.OrganisationId == actor.OrganisationId ? 0 : 1)],
            Guests = row.Guests,
            MayInvite = actor.Kind == OrganisationKind.VeiligThuis && GuestInvitation.MayInvite(actor.Role),
            MayContribute = row.Item.Status == AgendaItemStatus.Waiting,
            ReaderId = actor.OrganisationId,
            Classes = [.. row.Classes.GroupBy(k => k.VictimId).Select(g => g.MaxBy(k => k.Version)!.Class)],
            DueAt = row.DueAt == AccessGrant.NoTerm ? null : row.DueAt,
            Steps = StepsAt(row.Item.Status, meeting.Stage)
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
        List<StandingGrant> Grants, bool WasHeldOver, List<Written> Enrichments, List<Classed> Classes, DateTimeOffset? DueAt, List<GuestInvitation> Guests);

    private sealed record Written(Enrichment Enrichment, string Author);

    private sealed record Classed(Guid VictimId, int Version, VictimClass Class);
}
