using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Signals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Ends the drafts nobody finished in time, and the withdrawn ones at the same age: their content goes with its keys, the number stays.</summary>
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
        return await Due(work, moment).Select(s => s.Id).Concat(DueWithdrawn(work, moment).Select(s => s.Id)).ToListAsync(cancel);
    }

    // One by one: a draft that its author saves at this moment keeps its content, and the others still expire.
    private async Task ExpireAsync(Guid id, Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.Take(nameof(ExpireDrafts), AuditObject.Signal, null), cancel);

        // Of two clocks the second waits here, and then finds that it is done.
        await work.Db.Database.ExecuteSqlAsync($"SELECT FROM meldroute.signal WHERE id = {id} FOR UPDATE", cancel);
        var draft = await Due(work, moment).Include(s => s.Reporter).Include(s => s.Indicators).SingleOrDefaultAsync(s => s.Id == id, cancel)
            ?? await DueWithdrawn(work, moment).Include(s => s.Reporter).Include(s => s.Indicators).SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (draft is not null && draft.Expire(moment) is null)
        {
            work.Db.RemoveRange(await work.Db.SignalPersons.Where(p => p.SignalId == id).ToListAsync(cancel));
            work.Db.RemoveRange(await work.Db.SignalThings.Where(t => t.SignalId == id).ToListAsync(cancel));
            await work.CommitAsync(() => draft.Number, cancel);
        }
    }

    private static IQueryable<Signal> Due(Work work, Moment moment) => work.Db.Signals.VisibleTo(moment.By, work.Db.CaseAccess)
        .Where(s => s.RegionId == moment.Region.Id && s.Stage == SignalStage.Draft && s.Access.Any(a => a.IsOpen && a.Until == null && a.DueAt <= moment.At));

    // In no work list any more, but with the date that the draft had.
    private static IQueryable<Signal> DueWithdrawn(Work work, Moment moment) => work.Db.Signals.VisibleTo(moment.By, work.Db.CaseAccess)
        .Where(s => s.RegionId == moment.Region.Id && s.Stage == SignalStage.Withdrawn && s.Access.Any(a => a.Until == null && a.DueAt <= moment.At));
}
