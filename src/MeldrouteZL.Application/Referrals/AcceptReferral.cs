using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The receiver takes the case on, and from then on sees what its kind of organisation may see of it.</summary>
public static class AcceptReferral
{
    /// <summary>Beside the judgement of the criteria nothing is typed: accepting says it all.</summary>
    public sealed record Command : CriteriaJudged;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new CriteriaJudgedRules());
    }

    public sealed class Handler(ReferralSteps steps) : IReferralStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(AcceptReferral), target, actor, at, (@case, referral, moment) => @case.AcceptReferral(referral, moment, command.OfKind(referral.Kind)), cancel);
    }
}
