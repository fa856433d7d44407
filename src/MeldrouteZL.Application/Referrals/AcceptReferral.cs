using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The receiver takes the case on, and from then on sees what its kind of organisation may see of it.</summary>
public static class AcceptReferral
{
    public sealed record Command : CriteriaJudged
    {
        /// <summary>The number in the receiver's own system, where the kind of referral has one (R93, R94).</summary>
        public string? Reference { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CaseWords words)
        {
            Include(new CriteriaJudgedRules(words));
            RuleFor(c => c.Reference).FitsIn(Referral.ExternalReferenceMaxLength);
        }
    }

    public sealed class Handler(ReferralSteps steps) : IReferralStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(AcceptReferral), target, actor, at, (@case, referral, moment) => @case.AcceptReferral(referral, moment, command.OfKind(referral.Kind), command.Reference), cancel);
    }
}
