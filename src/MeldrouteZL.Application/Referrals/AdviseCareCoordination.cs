using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The process director answers what a care coordinator asked about a case (R40, R104).</summary>
public static class AdviseCareCoordination
{
    public sealed record Command
    {
        public Guid? Question { get; init; }
        public string? Advice { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Question).NotNull().WithMessage("Kies welke vraag u beantwoordt.");
            RuleFor(c => c.Advice).NotEmpty().WithMessage("Schrijf uw advies op.").FitsIn(HouseQuestion.AdviceMaxLength);
        }
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        public async Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = target.FormKey, UserId = actor.UserId, At = at, Number = target.Number };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AdviseCareCoordination), AuditObject.Case, target.Number), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            if (await CaseHeaders.ReadAsync(work.Db.Cases.Where(c => c.Number == target.Number), actor, cancel) is not { } header)
            {
                return Refusal.NotYours;
            }

            var question = await work.Db.HouseQuestions.VisibleTo(actor, work.Db).SingleOrDefaultAsync(q => q.Id == command.Question && q.CaseId == header.Id, cancel);
            var refusal = HouseQuestion.AdvisingRefusalOf(header.Standing, actor)
                ?? (question is null ? Refusal.UnknownQuestion : question.Advise(header.Standing, command.Advice!, await regions.MomentAsync(actor, at, cancel)));
            return refusal is { } why ? why : await work.CommitAsync(() => header.Number, cancel);
        }
    }
}
