using MeldrouteZL.Application.Audit;
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
            await work.Db.RemindAsync(duty.OwedBy, duty.Roles, grants, moment, cancel);

            signal.Reminded(duty.To, moment);
        }

        if (work.Db.ChangeTracker.HasChanges())
        {
            await work.CommitAsync(() => signal.Number, cancel);
        }
    }
}
