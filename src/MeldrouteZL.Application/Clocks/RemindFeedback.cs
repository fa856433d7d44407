using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>
/// Reminds who must still tell somebody what became of a signal, on the last day of the term and once for each duty (R27). The mail
/// says that there is a message and no more.
/// </summary>
public sealed class RemindFeedback(MeldrouteDatabase database) : IClockJob
{
    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var moment = new Moment(Actor.Clock(region.Id), at, region);
        foreach (var id in await DueAsync(moment, cancel))
        {
            await RemindAsync(id, moment, cancel);
        }
    }

    private async Task<List<Guid>> DueAsync(Moment moment, CancellationToken cancel)
    {
        var endOfToday = DutchTime.EndOfDay(DutchTime.DateOf(moment.At));
        await using var work = await database.BeginAsync(moment.By, Act.WithoutContent, cancel);
        return await work.Db.Signals.AsNoTracking().Where(s => s.RegionId == moment.Region.Id && s.SourceDueAt <= endOfToday && s.SourceRemindedAt == null).Select(s => s.Id)
            .Union(work.Db.Signals.Where(s => s.RegionId == moment.Region.Id && s.ColleagueDueAt <= endOfToday && s.ColleagueRemindedAt == null).Select(s => s.Id))
            .ToListAsync(cancel);
    }

    // What was told in the meantime owes nothing any more, or its version no longer fits: then nothing is sent.
    private async Task RemindAsync(Guid id, Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.Take(nameof(RemindFeedback), AuditObject.Signal, null), cancel);
        var signal = await work.Db.Signals.SingleAsync(s => s.Id == id, cancel);
        var @case = await work.Db.Cases.AsNoTracking().Where(c => c.Id == signal.CaseId).Select(c => new { c.Stage, c.OwnerOrganisationId, c.Access }).SingleOrDefaultAsync(cancel);
        var standing = new FeedbackStanding(signal.OrganisationId, signal.Stage, signal.SourceDueAt, signal.ColleagueDueAt)
        {
            CaseStage = @case?.Stage,
            CaseOwnerId = @case?.OwnerOrganisationId,
        };
        foreach (var duty in standing.Duties(moment.Region.VeiligThuis.Id).Where(d => d.NeedsReminderAt(moment.At) && signal.RemindedAt(d.To) is null))
        {
            IEnumerable<AccessGrant> grants = duty.To == FeedbackAudience.Source ? @case?.Access ?? [] : signal.Access;
            foreach (var user in await ReceiversAsync(work.Db, duty, grants, moment.At, cancel))
            {
                work.Db.Add(OutgoingMail.Message(moment.Region.Id, user, moment.At));
            }

            signal.Reminded(duty.To, moment);
        }

        if (work.Db.ChangeTracker.HasChanges())
        {
            await work.CommitAsync(() => signal.Number, cancel);
        }
    }

    // Who handles it, and everybody who may when nobody does or that person is gone: nothing hangs on one account (R25).
    private static async Task<List<Guid>> ReceiversAsync(MeldrouteDb db, FeedbackDuty duty, IEnumerable<AccessGrant> grants, DateTimeOffset at, CancellationToken cancel)
    {
        var (today, roles) = (DutchTime.DateOf(at), duty.Roles);
        var members = await db.Memberships.Where(m => m.OrganisationId == duty.OwedBy && roles.Contains(m.Role) && m.From <= today && (m.Until == null || m.Until >= today))
            .Select(m => m.UserId).Distinct().ToListAsync(cancel);
        var handlers = grants.Where(g => g.IsLive && g.OrganisationId == duty.OwedBy).Select(g => g.HandlerId).OfType<Guid>().Intersect(members).ToList();
        return handlers.Count > 0 ? handlers : members;
    }
}
