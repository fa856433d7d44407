using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Cases;

/// <summary>A referral that is not done yet.</summary>
public sealed record OpenReferral(Guid Id, ReferralKind Kind, string Receiver, ReferralStage Stage);

/// <summary>What still stands in the way of closing a case.</summary>
public sealed record ClosingChecklist(IReadOnlyList<Refusal> Missing, IReadOnlyList<OpenReferral> OpenReferrals);

/// <summary>Reads what must be done before a case can be closed.</summary>
public static class ReadClosingChecklist
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<ClosingChecklist> Handle(string number, Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.ReadPart(AuditObject.Case, number, DataGroups.Facts), cancel);
            var cases = work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Where(c => c.Number == number);
            var victims = await cases.Victims().ToListAsync(cancel);
            var found = await cases.Select(c => new
            {
                c.Stage,
                Answered = c.Signals.All(s => s.FeedbackGivenAt != null),
                Comensha = c.ComenshaNotifications.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Select(n => new { n.VictimId, n.Step }).ToList(),
                Referrals = c.Referrals.OrderBy(r => r.OfferedAt)
                    .Join(work.Db.Organisations, r => r.ReceiverOrganisationId, o => o.Id, (r, o) => new OpenReferral(r.Id, r.Kind, o.Name, r.Stage)).ToList(),
            }).SingleOrDefaultAsync(cancel);
            if (found is null)
            {
                return new([], []);
            }

            var settled = victims.TrueForAll(v => ComenshaNotification.IsSettled(ComenshaNotification.StateOf(v.Class, found.Comensha.Find(n => n.VictimId == v.Id)?.Step)));
            var open = found.Referrals.FindAll(r => r.Stage.IsOpen());
            var checks = new ClosingChecks(found.Stage, victims.ConvertAll(v => v.Class), !victims.Exists(v => v.IsPending), open.Count == 0, found.Answered, settled);
            return new([.. checks.Missing], open);
        }
    }
}
