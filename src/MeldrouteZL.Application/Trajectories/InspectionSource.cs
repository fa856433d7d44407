using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using MeldrouteZL.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>One thing that a trajectory holds of its client.</summary>
/// <param name="Key">The same as long as it says the same: what changed since is another.</param>
/// <param name="IsOfOthers">Whether it is of others by its nature: contact with them, who sat in a meeting. Left out until somebody decides otherwise.</param>
/// <param name="What">What it is; the screen writes it in words.</param>
public sealed record InspectionItem(string Key, PackSection Section, bool IsOfOthers, object What);

/// <summary>The content of a trajectory that is no list.</summary>
public enum ContentPart : short
{
    Basis = 1,
    Facts = 2,
    Plan = 3,
    Result = 4,
}

/// <summary>One part of the content of a trajectory.</summary>
public sealed record ContentItem(ContentPart Part, TrajectoryContent Content, Trajectory Trajectory);

/// <summary>A stay in a shelter: of what kind and when, and never where.</summary>
public sealed record StayItem(DateOnly StartsOn, DateOnly EndsOn, PlacementEnd? Ended);

/// <summary>Gathers what a trajectory holds of its client and who received what. It widens nobody's access: what its care coordination does not see is not in it.</summary>
public static class InspectionSource
{
    // Each of these has a line of its own, with what was recorded.
    private static readonly TrajectoryStep[] ToldElsewhere = [TrajectoryStep.SetMonitoring, TrajectoryStep.RecordContact, TrajectoryStep.RecordProcedure, TrajectoryStep.RecordReflection];

    public static async Task<IReadOnlyList<InspectionItem>> ReadAsync(Work work, Guid trajectoryId, Actor actor, CancellationToken cancel)
    {
        var db = work.Db;
        var trajectory = await db.Trajectories.AsNoTracking().VisibleTo(actor).Where(t => t.Id == trajectoryId && t.Stage < TrajectoryStage.Shielded)
            .Include(t => t.History).ThenInclude(h => h.Reason).Include(t => t.Monitorings).Include(t => t.Contacts).Include(t => t.ProcedureEntries).Include(t => t.Reflection)
            .AsSplitQuery().SingleOrDefaultAsync(cancel);
        if (trajectory?.Content is not { } content)
        {
            return [];
        }

        var items = new List<InspectionItem>();
        items.AddRange(ContentOf(trajectory, content));
        items.AddRange(trajectory.History.Where(h => !ToldElsewhere.Contains(h.Step)).OrderBy(h => h.At).Select(h => new InspectionItem($"step-{h.Id:N}", PackSection.Trajectory, false, h)));

        // With others it is about them too, and names them.
        items.AddRange(trajectory.Contacts.OrderBy(c => c.On).Select(c => new InspectionItem($"contact-{c.Id:N}", PackSection.Contact, c.With != ContactPartner.Client, c)));
        items.AddRange(trajectory.Monitorings.OrderBy(m => m.At).Select(m => new InspectionItem($"monitoring-{m.Id:N}", PackSection.Monitoring, false, m)));
        items.AddRange(trajectory.ProcedureEntries.OrderBy(e => e.At).Select(e => new InspectionItem($"procedure-{e.Id:N}", PackSection.Procedures, false, e)));
        items.AddRange(trajectory.Reflection.OrderBy(e => e.At).Select(e => new InspectionItem($"reflection-{e.Id:N}", PackSection.Reflection, false, e)));
        items.AddRange((await PartsOf<SupportLine>().ToListAsync(cancel)).Select(l => new InspectionItem($"support-{l.Id:N}", PackSection.Support, false, l)));
        items.AddRange((await PartsOf<WellbeingMeasure>().ToListAsync(cancel)).Select(m => new InspectionItem($"wellbeing-{m.Id:N}", PackSection.Wellbeing, false, m)));
        items.AddRange((await PartsOf<CareTransfer>().ToListAsync(cancel)).Select(t => new InspectionItem($"transfer-{t.Id:N}", PackSection.Transfers, false, t)));

        // What was settled later is something else than what was planned: its state stands in the key.
        items.AddRange((await PartsOf<CareMeeting>().ToListAsync(cancel)).Select(m => new InspectionItem($"meeting-{m.Id:N}-{(short)m.State}", PackSection.Meetings, false, m)));
        items.AddRange((await PartsOf<CareParticipant>().ToListAsync(cancel)).Select(p => new InspectionItem($"participant-{p.Id:N}", PackSection.Meetings, true, p)));
        items.AddRange((await PartsOf<CareAgreement>().ToListAsync(cancel)).Select(a => new InspectionItem($"agreement-{a.Id:N}-{(short)a.State}", PackSection.Meetings, false, a)));
        items.AddRange((await db.Set<ShelterPlacement>().AsNoTracking().VisibleTo(actor, db).Where(p => p.TrajectoryId == trajectoryId).OrderBy(p => p.StartsOn).ToListAsync(cancel))
            .Select(p => new InspectionItem($"stay-{p.Id:N}-{(short?)p.EndReason}", PackSection.Shelter, false, new StayItem(p.StartsOn, p.EndsOn, p.EndReason))));
        items.AddRange((await PartsOf<TrajectoryShare>().ToListAsync(cancel)).Select(s => new InspectionItem($"share-{s.Id:N}-{(s.WithdrawnAt is null ? 0 : 1)}", PackSection.Disclosures, false, s)));
        items.AddRange((await NotificationsAsync()).Select(n => new InspectionItem($"comensha-{n.Id:N}", PackSection.Disclosures, false, n)));
        items.AddRange((await PartsOf<ClientStatement>().ToListAsync(cancel)).Select(s => new InspectionItem($"statement-{s.Id:N}", PackSection.OwnWords, false, s)));
        return items;

        IQueryable<T> PartsOf<T>()
            where T : TrajectoryPart => db.Set<T>().AsNoTracking().VisibleTo(actor, db).Where(p => p.TrajectoryId == trajectoryId).OrderBy(p => p.Id);

        // Only while care coordination sees the facts of the case, and only what went out.
        async Task<List<ComenshaNotification>> NotificationsAsync() => await db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Id == trajectory.CaseId)
            .SelectMany(c => c.ComenshaNotifications).Where(n => n.VictimId == trajectory.VictimId && (n.Step == ComenshaStep.Sent || n.Step == ComenshaStep.Updated)).OrderBy(n => n.At).ToListAsync(cancel);
    }

    // What can be revised carries a mark of what it says, so that a change while somebody writes is noticed.
    private static IEnumerable<InspectionItem> ContentOf(Trajectory trajectory, TrajectoryContent content)
    {
        yield return new($"basis-{trajectory.History.Count(h => h.Step == TrajectoryStep.RecordBasis)}", PackSection.Trajectory, false, new ContentItem(ContentPart.Basis, content, trajectory));
        yield return new(
            $"facts-{trajectory.History.Count(h => h.Step is TrajectoryStep.StartIntake or TrajectoryStep.ReviseFacts)}", PackSection.Trajectory, false, new ContentItem(ContentPart.Facts, content, trajectory));
        if (content.Plan is not null)
        {
            yield return new("plan", PackSection.Trajectory, false, new ContentItem(ContentPart.Plan, content, trajectory));
        }

        if (content.Result is not null)
        {
            yield return new("result", PackSection.Trajectory, false, new ContentItem(ContentPart.Result, content, trajectory));
        }
    }
}
