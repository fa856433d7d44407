using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>A care coordinator asks the process director of the house that holds a case for advice (R40, R104).</summary>
public static class AskHouse
{
    public sealed record Command
    {
        public string? Question { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Question).NotEmpty().WithMessage("Schrijf uw vraag op.").FitsIn(HouseQuestion.QuestionMaxLength);
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        private const int LockOfQuestions = 7362524;

        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AskHouse), AuditObject.Case, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            if (await work.Db.Cases.AsNoTracking().VisibleTo(actor, DataGroups.Facts).Include(c => c.Access).Include(c => c.Referrals)
                .AsSplitQuery().SingleOrDefaultAsync(c => c.Number == target.Number, cancel) is not { } @case)
            {
                return Refusal.NotYours;
            }

            // Two who ask at once would both find no open question.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockOfQuestions}, hashtext({@case.Id.ToString()}))", cancel);
            var before = await work.Db.HouseQuestions.AsNoTracking().VisibleTo(actor, work.Db).Where(q => q.CaseId == @case.Id).ToListAsync(cancel);
            var (question, refusal) = HouseQuestion.Ask(@case, command.Question!, before, await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(question!);
            return await work.CommitAsync(() => @case.Number, cancel);
        }
    }
}
