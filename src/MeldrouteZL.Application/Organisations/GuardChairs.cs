using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Organisations;

/// <summary>An open case that is on the name of somebody who is gone.</summary>
/// <param name="OrganisationId">For whom they handled it; only that organisation names another.</param>
/// <param name="Handler">Who is gone.</param>
/// <param name="LeftAt">Since when.</param>
/// <param name="IsUntouched">Whether nobody took a step with it since.</param>
public sealed record Handover(string CaseNumber, CaseStage Stage, int OrganisationId, string Handler, DateTimeOffset LeftAt, bool IsUntouched);

/// <summary>A referral that waits for an organisation where nobody can take it on.</summary>
/// <param name="CaseNumber">Null for who may no longer see the case.</param>
public sealed record UnmannedReferral(Guid Id, string? CaseNumber, ReferralKind Kind, int ReceiverOrganisationId, DateTimeOffset DueAt);

/// <summary>What hangs on nobody.</summary>
/// <param name="Handovers">Null for who reads no records.</param>
/// <param name="Referrals">Null for who reads no records.</param>
public sealed record ChairReport(IReadOnlyList<OpenChair> Chairs, IReadOnlyList<Handover>? Handovers, IReadOnlyList<UnmannedReferral>? Referrals)
{
    /// <summary>Each list of records is this long at most; the longest untouched stand in it.</summary>
    public const int MostShown = 50;
}

/// <summary>Shows where the route hangs on nobody: chairs that are empty, and for who reads them the records that wait there (R22, R24, R25).</summary>
public static class GuardChairs
{
    private static readonly Role[] Handling = [.. CaseRoute.RuleFor(CaseStep.Assign).By.SelectMany(w => w.As).Distinct()];

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<ChairReport> Handle(Region region, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var reads = actor.Role.ReadsRecordsOfOrganisation();
            await using var work = await database.BeginAsync(actor, reads ? Act.List(AuditObject.Case) : Act.WithoutContent, cancel);
            var seats = await work.Db.SeatsOfAsync(region.Id, cancel);
            var chairs = Chairs.OpenIn(region, seats, at);
            if (!reads)
            {
                return new ChairReport(chairs, null, null);
            }

            var handovers = await HandoversAsync(work.Db, seats, actor, at, cancel);
            var referrals = await ReferralsAsync(work.Db, Chairs.Unmanned(region, seats, role => ReferralRoute.MayTake(role, ReferralStep.Accept), at), actor, cancel);
            work.Show(handovers.Select(h => h.CaseNumber).Concat(referrals.Select(r => r.CaseNumber).OfType<string>()).Distinct());
            return new ChairReport(chairs, handovers, referrals);
        }

        private static async Task<List<Handover>> HandoversAsync(MeldrouteDb db, IReadOnlyList<Seat> seats, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            // Few people leave: the grants are found by who handles them, never by walking all that is open.
            var left = seats.Where(s => !s.IsHeldAt(at)).Select(s => (s.UserId, s.OrganisationId)).Distinct()
                .Select(p => (Person: p, At: Chairs.LeftAt(seats, p.UserId, p.OrganisationId, Handling.Contains, at)))
                .Where(l => l.At is not null).ToDictionary(l => l.Person, l => l.At!.Value);
            if (left.Count == 0)
            {
                return [];
            }

            var (people, organisations) = (left.Keys.Select(k => (Guid?)k.UserId).Distinct().ToList(), left.Keys.Select(k => k.OrganisationId).Distinct().ToList());
            var today = DutchTime.DateOf(at);
            var working = db.Memberships.Where(m => Handling.Contains(m.Role) && m.From <= today && (m.Until == null || today <= m.Until)
                && db.Users.Any(u => u.Id == m.UserId && u.DisabledAt == null));
            var rows = await db.Cases.AsNoTracking().VisibleTo(actor)
                .SelectMany(
                    c => c.Access.Where(a => a.Until == null && a.IsOpen && people.Contains(a.HandlerId) && organisations.Contains(a.OrganisationId)
                        && !working.Any(m => m.UserId == a.HandlerId && m.OrganisationId == a.OrganisationId)),
                    (c, a) => new { c.Number, c.Stage, c.LastStepAt, a.OrganisationId, UserId = a.HandlerId!.Value })
                .OrderBy(r => r.LastStepAt).ThenBy(r => r.Number).ThenBy(r => r.OrganisationId)
                .Take(ChairReport.MostShown)
                .Select(r => new { Row = r, Handler = db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).FirstOrDefault() })
                .ToListAsync(cancel);
            return
            [
                .. from r in rows
                   where left.ContainsKey((r.Row.UserId, r.Row.OrganisationId))
                   let gone = left[(r.Row.UserId, r.Row.OrganisationId)]
                   select new Handover(r.Row.Number, r.Row.Stage, r.Row.OrganisationId, r.Handler ?? "", gone, r.Row.LastStepAt <= gone),
            ];
        }

        private static async Task<List<UnmannedReferral>> ReferralsAsync(MeldrouteDb db, IReadOnlyList<int> unmanned, Actor actor, CancellationToken cancel)
        {
            var cases = db.Cases.VisibleTo(actor);
            return unmanned.Count == 0 ? [] : await db.Referrals.AsNoTracking().VisibleTo(actor, db.CaseAccess)
                .Where(r => r.Stage == ReferralStage.Offered && unmanned.Contains(r.ReceiverOrganisationId))
                .OrderBy(r => r.DueAt).ThenBy(r => r.Id)
                .Take(ChairReport.MostShown)
                .Select(r => new UnmannedReferral(r.Id, cases.Where(c => c.Id == r.CaseId).Select(c => c.Number).FirstOrDefault(), r.Kind, r.ReceiverOrganisationId, r.DueAt))
                .ToListAsync(cancel);
        }
    }
}
