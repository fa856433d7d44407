using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>What was sent at one time, as far as this actor may read it.</summary>
public sealed record SentCopy(Disclosure Disclosure, IReadOnlyList<DisclosureLine> Lines, string SentBy)
{
    /// <summary>All that was sent of a referral, in the order of sending; empty for who may not read it.</summary>
    internal static async Task<IReadOnlyList<SentCopy>> OfAsync(Work work, Guid referral, Actor actor, CancellationToken cancel)
    {
        var sent = await work.Db.Set<Disclosure>().AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).Where(d => d.ReferralId == referral).OrderBy(d => d.Version).ToListAsync(cancel);
        var lines = await work.Db.Set<DisclosureLine>().AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).Where(l => l.ReferralId == referral).OrderBy(l => l.Ordinal).ToListAsync(cancel);
        var people = sent.ConvertAll(d => d.SentBy);
        var names = await work.Db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return sent.ConvertAll(d => new SentCopy(d, lines.FindAll(l => l.DisclosureId == d.Id), names[d.SentBy]));
    }
}
