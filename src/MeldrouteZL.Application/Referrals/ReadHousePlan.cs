using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>An integral plan as one reader sees it.</summary>
/// <param name="Lines">Every revision of its lines.</param>
/// <param name="Director">The colleague of the house who handles the case; null while nobody does.</param>
/// <param name="Names">Who wrote the lines.</param>
public sealed record HousePlanView(ReferralHeader Header, IReadOnlyList<PlanLine> Lines, string? Director, IReadOnlyDictionary<Guid, string> Names)
{
    public IReadOnlyList<PlanLine> Current => HousePlan.Current(Lines);
}

/// <summary>Reads the integral plan of a Zorg- en Veiligheidshuis (R40).</summary>
public static class ReadHousePlan
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        /// <returns>Null when the plan is not for the actor, or when there is no such referral: to them the same.</returns>
        public async Task<HousePlanView?> Handle(Guid id, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.Open(AuditObject.Referral, id.ToString(), DataGroups.Facts), cancel);
            return await ReadAsync(work, id, actor, cancel);
        }

        internal static async Task<HousePlanView?> ReadAsync(Work work, Guid id, Actor actor, CancellationToken cancel)
        {
            if (await FindReferral.Handler.ReadAsync(work, id, actor, cancel) is not { Case: { } @case } header)
            {
                return null;
            }

            var lines = await work.Db.PlanLines.AsNoTracking().VisibleTo(actor, work.Db).Where(l => l.ReferralId == id).OrderBy(l => l.LineId).ThenBy(l => l.Revision).ToListAsync(cancel);
            if (!HousePlan.IsFor(header.Referral, lines, @case.Standing, actor))
            {
                return null;
            }

            var handler = await work.Db.CaseAccess
                .Where(a => a.CaseId == @case.Id && a.Until == null && a.OrganisationId == header.Referral.ReceiverOrganisationId && a.HandlerId != null)
                .Select(a => a.HandlerId).FirstOrDefaultAsync(cancel);
            var writers = lines.Select(l => l.WrittenBy).Append(handler ?? Guid.Empty).Distinct().ToList();
            var names = await work.Db.Users.Where(u => writers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
            return new HousePlanView(header, lines, handler is { } director ? names[director] : null, names);
        }
    }
}
