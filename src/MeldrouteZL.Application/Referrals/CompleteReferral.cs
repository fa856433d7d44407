using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The receiver is done and says what came of it; its access to the case ends.</summary>
public static class CompleteReferral
{
    public sealed record Command
    {
        public string? Result { get; init; }

        /// <summary>The number in the receiver's own system, where the kind of referral has one (R93, R94).</summary>
        public string? Reference { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Result).NotEmpty().WithMessage("Vul in wat er is gedaan en wat het heeft opgeleverd.").FitsIn(Referral.AnswerMaxLength);
            RuleFor(c => c.Reference).FitsIn(Referral.ExternalReferenceMaxLength);
        }
    }

    public sealed class Handler(ReferralSteps steps) : IReferralStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(CompleteReferral), target, actor, at, (@case, referral, moment) => @case.CompleteReferral(referral, command.Result!, moment, command.Reference), cancel);
    }
}
