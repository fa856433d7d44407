using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>An action of a plan that is late, with who is waited for.</summary>
public sealed record LateAction(Guid ReferralId, string CaseNumber, string Text, int ResponsibleOrganisationId, DateOnly DueOn);

/// <summary>A question that care coordination asked and that is not answered.</summary>
public sealed record WaitingQuestion(string CaseNumber, int OrganisationId, DateTimeOffset AskedAt);

/// <summary>What a process director has to look after.</summary>
public sealed record HouseWork(IReadOnlyList<LateAction> Late, IReadOnlyList<WaitingQuestion> Questions)
{
    /// <summary>At most so many of each are shown.</summary>
    public const int Most = 25;

    public static readonly HouseWork None = new([], []);
}

/// <summary>Lists what waits at a Zorg- en Veiligheidshuis: late actions of its plans, and questions of care coordination.</summary>
public static class ListHouseWork
{
    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<HouseWork> Handle(Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            if (actor.Role != Role.ProcessDirector)
            {
                return HouseWork.None;
            }

            await using var work = await database.BeginAsync(actor, Act.List(AuditObject.Referral), cancel);
            var (today, cases, plans) = (DutchTime.DateOf(at), work.Db.Cases.VisibleTo(actor, DataGroups.Facts), work.Db.PlanLines);
            var late = await plans.AsNoTracking().VisibleTo(actor, work.Db)
                .Where(l => l.OrganisationId == actor.OrganisationId && l.State == PlanLineState.Open && l.DueOn < today && !plans.Any(n => n.LineId == l.LineId && n.Revision > l.Revision))
                .OrderBy(l => l.DueOn).ThenBy(l => l.LineId).Take(HouseWork.Most)
                .Select(l => new LateAction(l.ReferralId, cases.Where(c => c.Id == l.CaseId).Select(c => c.Number).First(), l.Text, l.ResponsibleOrganisationId!.Value, l.DueOn!.Value))
                .ToListAsync(cancel);
            var questions = await work.Db.HouseQuestions.AsNoTracking().VisibleTo(actor, work.Db)
                .Where(q => q.HouseOrganisationId == actor.OrganisationId && q.AdvisedAt == null).OrderBy(q => q.AskedAt).Take(HouseWork.Most)
                .Select(q => new WaitingQuestion(cases.Where(c => c.Id == q.CaseId).Select(c => c.Number).First(), q.OrganisationId, q.AskedAt))
                .ToListAsync(cancel);
            work.Show(late.Select(l => l.CaseNumber).Concat(questions.Select(q => q.CaseNumber)).Distinct());
            return new HouseWork(late, questions);
        }
    }
}
