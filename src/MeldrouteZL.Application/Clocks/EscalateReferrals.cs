using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Clocks;

/// <summary>Tells the sender of a referral that nobody answered in time.</summary>
public sealed class EscalateReferrals(MeldrouteDatabase database, Regions regions) : IClockJob
{
    public async Task RunAsync(Region region, DateTimeOffset at, CancellationToken cancel)
    {
        var clock = Actor.Clock(region.Id);
        foreach (var id in await DueAsync(clock, at, cancel))
        {
            await EscalateAsync(id, clock, at, cancel);
        }
    }

    private async Task<List<Guid>> DueAsync(Actor clock, DateTimeOffset at, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(clock, Act.WithoutContent, cancel);
        return await work.Db.Referrals.AsNoTracking().VisibleTo(clock, work.Db.CaseAccess)
            .Where(r => r.Stage == ReferralStage.Offered && r.EscalatedAt == null && r.DueAt < at
                && work.Db.Cases.Any(c => c.Id == r.CaseId && c.RegionId == clock.RegionId))
            .OrderBy(r => r.DueAt).Select(r => r.Id).ToListAsync(cancel);
    }

    private async Task EscalateAsync(Guid id, Actor clock, DateTimeOffset at, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(clock, Act.Take(nameof(EscalateReferrals), AuditObject.Case, null), cancel);
        var @case = await ReferralSteps.LoadAsync(work, id, clock, cancel);
        var referral = @case?.Referrals.SingleOrDefault(r => r.Id == id);

        // Answered or escalated since it was found, by a person or by the same clock on another server: nothing is left to do.
        if (@case is null || referral is not { Stage: ReferralStage.Offered, EscalatedAt: null })
        {
            return;
        }

        var moment = await regions.MomentAsync(clock, at, cancel);
        if (@case.EscalateReferral(referral, moment) is null)
        {
            // When somebody changed the case just now this is not written; if it is still due, the next minute finds it again.
            await work.CommitAsync(() => @case.Number, cancel);
        }
    }
}
