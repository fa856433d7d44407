using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>What the receiver of a referral holds of it.</summary>
/// <param name="Copies">What it got, word for word, in the order of sending; empty once that is not to be read any more.</param>
/// <param name="Plan">Null where there is none for the reader, as at the weighing team.</param>
/// <param name="Questions">What care coordination asked this house about the case; empty once the case is out of sight.</param>
/// <param name="KeptUntil">The last day on which it may be kept; null where the region has no rule with years.</param>
/// <param name="Rule">The rule of the region it follows from.</param>
public sealed record HouseFile(
    ReferralHeader Header, IReadOnlyList<SentCopy> Copies, IReadOnlyList<StatedCriterion> Criteria, HousePlanView? Plan, IReadOnlyList<HouseQuestionRow> Questions, string? AnsweredBy,
    DateOnly? KeptUntil, string? Rule);

/// <summary>Reads the file of a referral for the weighing team or the house that received it, to read or print (R40, R41).</summary>
public static class ReadHouseFile
{
    /// <summary>Who has such files.</summary>
    public static bool MayOpen(Role role) => role is Role.WeighingTeamMember or Role.ProcessDirector;

    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the file is not the actor's, or when there is no such referral: to them the same.</returns>
        public async Task<HouseFile?> Handle(Guid id, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Referral, id.ToString(), DataGroups.Status | DataGroups.Facts | DataGroups.Disclosures), cancel);
            if (!MayOpen(actor.Role) || await FindReferral.Handler.ReadAsync(work, id, actor, cancel) is not { } header || header.Referral.ReceiverOrganisationId != actor.OrganisationId)
            {
                return null;
            }

            var copies = await SentCopy.OfAsync(work, id, actor, cancel);
            var criteria = await work.Db.Set<StatedCriterion>().AsNoTracking().VisibleTo(actor, work.Db.CaseAccess).Where(c => c.ReferralId == id).OrderBy(c => c.Criterion).ToListAsync(cancel);
            var plan = header.Case is null ? null : await ReadHousePlan.Handler.ReadAsync(work, id, actor, cancel);
            var questions = header.Case is { } @case ? await ReadHouseAdvice.OfCaseAsync(work.Db, @case.Id, actor, cancel) : [];
            var answeredBy = await work.Db.Users.Where(u => u.Id == header.Referral.AnsweredBy).Select(u => u.DisplayName).SingleOrDefaultAsync(cancel);

            // From the first processing by the receiver: the day on which it was sent (Wgs, article 1.8(7)).
            var rule = await work.Db.RetentionRules.AsNoTracking().Where(r => r.RegionId == actor.RegionId && r.Controller == actor.Kind && r.Years != null).OrderBy(r => r.Years).FirstOrDefaultAsync(cancel);
            var keptUntil = rule is { Years: { } years } ? DutchTime.DateOf(header.Referral.OfferedAt).AddYears(years).AddDays(-1) : (DateOnly?)null;
            return new HouseFile(header, copies, criteria, plan, questions, answeredBy, keptUntil, rule?.Source);
        }
    }
}
