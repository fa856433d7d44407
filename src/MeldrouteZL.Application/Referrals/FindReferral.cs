using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>What the pages of one referral need to know of it.</summary>
/// <param name="Case">Its case, whose version guards every step; null for who may no longer see that.</param>
public sealed record ReferralHeader(Referral Referral, CaseHeader? Case)
{
    /// <summary>Why this actor may not take this step now; null when they may. Both routes must allow it, as in the entity.</summary>
    public Refusal? RefusalOf(ReferralStep step, Actor actor) => Case is null
        ? Refusal.NotYours
        : ReferralRoute.RefusalOf(Referral, step, actor) ?? CaseRoute.RefusalOf(Case.Standing, CaseStep.ReferralAnswered, actor);
}

/// <summary>Reads a referral for who may see it.</summary>
public static class FindReferral
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
        public async Task<ReferralHeader?> Handle(Guid id, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Referral, id.ToString()), cancel);
            return await ReadAsync(work, id, actor, cancel);
        }

        internal static async Task<ReferralHeader?> ReadAsync(Work work, Guid id, Actor actor, CancellationToken cancel) =>
            await work.Db.Referrals.AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).SingleOrDefaultAsync(r => r.Id == id, cancel) is { } referral
                ? new ReferralHeader(referral, await CaseHeaders.ReadAsync(work.Db.Cases.Where(c => c.Id == referral.CaseId), actor, cancel))
                : null;
    }
}
