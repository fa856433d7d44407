using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Ends the drafts nobody finished in time: their content goes, the number stays.</summary>
public sealed class ExpireDrafts(MeldrouteDatabase database) : IClockJob
{
    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var moment = new Moment(Actor.Clock(region.Id), at, region);
        foreach (var id in await FindAsync(moment, cancel))
        {
            await ExpireAsync(id, moment, cancel);
        }
    }

    private async Task<List<Guid>> FindAsync(Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.WithoutContent, cancel);
        return await Due(work, moment).Select(s => s.Id).ToListAsync(cancel);
    }

    // One by one: a draft that its author saves at this moment keeps its content, and the others still expire.
    private async Task ExpireAsync(Guid id, Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.Take(nameof(ExpireDrafts), AuditObject.Signal, null), cancel);
        if (await Due(work, moment).Include(s => s.Reporter).SingleOrDefaultAsync(s => s.Id == id, cancel) is { } draft && draft.Expire(moment) is null)
        {
            (await work.Db.Attachments.Where(a => a.SignalId == id).ToListAsync(cancel)).ForEach(a => a.Vanish());
            await work.CommitAsync(() => draft.Number, cancel);
        }
    }

    private static IQueryable<Signal> Due(Work work, Moment moment) => work.Db.Signals.VisibleTo(moment.By, work.Db.CaseAccess)
        .Where(s => s.RegionId == moment.Region.Id && s.Stage == SignalStage.Draft && s.Access.Any(a => a.IsOpen && a.Until == null && a.DueAt <= moment.At));
}
