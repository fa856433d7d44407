using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>One referral as one actor may see it.</summary>
/// <param name="Copies">What was sent, word for word, in the order of sending; empty for who may not read it.</param>
/// <param name="AnsweredBy">Who took the last step; null while nobody answered.</param>
/// <param name="Steps">The steps this actor may take now.</param>
/// <param name="Criteria">What both sides say of the criteria, in the order of the law; empty for who may not read what was sent.</param>
/// <param name="HasPlan">Whether there is an integral plan that this actor may read.</param>
public sealed record ReferralView(
    ReferralHeader Header, IReadOnlyList<SentCopy> Copies, string OfferedBy, string? AnsweredBy, IReadOnlyList<ReferralStep> Steps, IReadOnlyList<StatedCriterion> Criteria, bool HasPlan);

/// <summary>Reads a referral for its page.</summary>
public static class ViewReferral
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the actor may not know of it, or when it does not exist: to them the same.</returns>
        public async Task<ReferralView?> Handle(Guid id, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Referral, id.ToString(), DataGroups.Status | DataGroups.Disclosures), cancel);
            if (await FindReferral.Handler.ReadAsync(work, id, actor, cancel) is not { } header)
            {
                return null;
            }

            var referral = header.Referral;
            var copies = await SentCopy.OfAsync(work, id, actor, cancel);
            var criteria = ReferralCriteria.Of(referral.Kind) is [] ? []
                : await work.Db.Set<StatedCriterion>().AsNoTracking().VisibleTo(actor, work.Db.CaseAccess)
                    .Where(c => c.ReferralId == id).OrderBy(c => c.Criterion).ToListAsync(cancel);
            var names = await work.Db.Users.Where(u => u.Id == referral.OfferedBy || u.Id == referral.AnsweredBy)
                .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
            return new ReferralView(
                header, copies, names[referral.OfferedBy], referral.AnsweredBy is { } by ? names[by] : null,
                Enum.GetValues<ReferralStep>().Where(s => s != ReferralStep.Offer && header.RefusalOf(s, actor) is null).ToList(),
                criteria,
                referral.Kind == ReferralKind.CareAndSafetyHouse && await work.Db.PlanLines.VisibleTo(actor, work.Db).AnyAsync(l => l.ReferralId == id, cancel));
        }
    }
}
