using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The RIEC, or who submitted it, records how far a submission is: the state and its day, and no content (R106-R110).</summary>
public static class RecordSubmission
{
    public sealed record Command
    {
        public SubmissionState? State { get; init; }
        public DateOnly? On { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.State).NotNull().WithMessage("Kies hoe ver het is.").IsInEnum().WithMessage("Kies een stand uit de lijst.");
            RuleFor(c => c.On).NotNull().WithMessage("Vul in op welke dag dat was.");
        }
    }

    public sealed class Handler(ReferralSteps steps) : IReferralStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(RecordSubmission), target, actor, at, (@case, referral, moment) => @case.RecordSubmission(referral, command.State!.Value, command.On!.Value, moment), cancel);
    }
}
