using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Takes closed cases out of sight once the term for shielding is over.</summary>
public sealed class ShieldClosedCases(MeldrouteDatabase database) : IClockJob
{
    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var moment = new Moment(Actor.Clock(region.Id), at, region);
        foreach (var id in await DueAsync(moment, cancel))
        {
            await ShieldAsync(id, moment, cancel);
        }
    }

    // The term is that of the day of closing, which only the region can tell.
    private async Task<List<Guid>> DueAsync(Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.WithoutContent, cancel);
        var closed = await work.Db.Cases.AsNoTracking()
            .Where(c => c.RegionId == moment.Region.Id && c.Stage == CaseStage.Closed && c.ClosedAt <= moment.At)
            .OrderBy(c => c.ClosedAt).Select(c => new { c.Id, ClosedAt = c.ClosedAt!.Value }).ToListAsync(cancel);
        return [.. closed.Where(c => moment.Region.Terms.Due(TermKind.Shielding, c.ClosedAt) <= moment.At).Select(c => c.Id)];
    }

    // A case that was reopened or shielded in the meantime refuses, or its version no longer fits: then nothing is left to do.
    private async Task ShieldAsync(Guid id, Moment moment, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(moment.By, Act.Take(nameof(ShieldClosedCases), AuditObject.Case, null), cancel);
        var @case = await work.Db.Cases.AsSplitQuery().Include(c => c.Signals).Include(c => c.Referrals).SingleAsync(c => c.Id == id, cancel);
        if (@case.Shield(moment) is null)
        {
            await work.CommitAsync(() => @case.Number, cancel);
        }
    }
}
