using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Referrals;

/// <summary>The sender sends the receiver more than it got: a next version, with its own purpose and ground (R165).</summary>
public static class WidenReferral
{
    public sealed record Command : OutgoingChoice;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new OutgoingChoice.Rules());
    }

    public sealed class Handler(ReferralSteps steps, CaseWords words) : IReferralStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.TakeAsync(nameof(WidenReferral), target, actor, at, async (@case, referral, moment, work) =>
            {
                var receiver = moment.Region.Get(referral.ReceiverOrganisationId).Kind;
                var chosen = await OutgoingReader.ChooseAsync(work, @case.Number, receiver, command.Keep, command.Seen, words, moment, cancel);
                return @case.WidenReferral(referral, new Addition(new Sending(chosen.Lines, command.Content ?? "") { IsAsSeen = chosen.IsAsSeen }, command.Purpose!, command.Ground!), moment);
            }, cancel);
    }
}
