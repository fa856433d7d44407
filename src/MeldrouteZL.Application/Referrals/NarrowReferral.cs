using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The sender takes fields, or all that was sent at one time, back from the receiver. What was sent stays recorded.</summary>
public static class NarrowReferral
{
    // More than a page can hold.
    private const int Most = 2000;

    public sealed record Command
    {
        /// <summary>The lines that go back, and the disclosures of which everything does.</summary>
        public List<Guid> TakeBack { get; init; } = [];
        public string? Why { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.TakeBack).NotEmpty().WithMessage("Kies wat u terughaalt.").Must(ids => ids.Count <= Most).WithMessage("Kies uit de lijst.");
            RuleFor(c => c.Why).NotEmpty().WithMessage("Vul in waarom u dit terughaalt.").FitsIn(Referral.AnswerMaxLength);
        }
    }

    public sealed class Handler(ReferralSteps steps) : IReferralStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(NarrowReferral), target, actor, at, (@case, referral, moment) => @case.NarrowReferral(referral, command.TakeBack, command.Why!, moment), cancel);
    }
}
