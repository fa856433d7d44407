using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The receiver does not take the case on; what it was sent is taken back.</summary>
public static class RefuseReferral
{
    public sealed record Command : CriteriaJudged
    {
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CaseWords words)
        {
            Include(new CriteriaJudgedRules(words));
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom u de verwijzing weigert.").FitsIn(Referral.AnswerMaxLength);
        }
    }

    public sealed class Handler(ReferralSteps steps) : IReferralStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RefuseReferral), target, actor, at, (@case, referral, moment) => @case.RefuseReferral(referral, command.Why!, moment, command.OfKind(referral.Kind)), cancel);
    }
}
