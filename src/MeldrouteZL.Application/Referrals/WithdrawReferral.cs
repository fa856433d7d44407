using FluentValidation;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The sender takes a referral back, with what was sent and the access it gave.</summary>
public static class WithdrawReferral
{
    public sealed record Command
    {
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Why)
            .NotEmpty().WithMessage("Vul in waarom u de verwijzing intrekt.")
            .MaximumLength(Referral.AnswerMaxLength).WithMessage($"Gebruik niet meer dan {Referral.AnswerMaxLength} tekens.");
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions) : IReferralStep<Command>
    {
        private readonly ReferralSteps steps = new(database, regions);

        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(target, actor, at, (@case, referral, moment) => @case.WithdrawReferral(referral, command.Why!, moment), cancel);
    }
}
