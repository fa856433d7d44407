using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>What comes of a case after the table, until it is closed.</summary>
internal sealed class FollowUpPart(
    DemoHands hands, ClassificationPart classification, ReferralPart referrals, TrajectoryPart trajectories, VictimPart victims, NotifyComensha.Handler comensha,
    GiveFeedback.Handler feedback, Close.Handler close)
{
    /// <summary>From taking the follow-up on until everything that was asked has been done.</summary>
    public IEnumerable<DemoStep> Steps(DemoRecord record)
    {
        var journey = record.Journey;
        if (journey.ComenshaDecision is { } decision)
        {
            foreach (var (index, victim) in record.Signal.Victims.Index())
            {
                yield return new($"{nameof(NotifyComensha)} {victim.Label}", record.VtEmployee, index == 0 ? Pauses.Days(1) : Pauses.Minutes(5),
                    turn => NotifyAsync(turn, record, index, decision));
            }
        }

        var (begin, end) = trajectories.Steps(record);
        var isOwner = journey.Owner == OrganisationKind.CareCoordination;
        foreach (var step in (isOwner ? begin : []).Concat(Referring(record, isOwner ? [] : begin)).Concat(classification.Later(record)))
        {
            yield return step;
        }

        // Care coordination closes its trajectory before it lets go of the case, which the referral alone lets it see.
        foreach (var referral in journey.Referrals)
        {
            foreach (var step in !isOwner && referral.Kind == ReferralKind.CareCoordination ? end : [])
            {
                yield return step;
            }

            yield return referrals.Complete(record, referral);
        }

        foreach (var step in isOwner ? end : [])
        {
            yield return step;
        }
    }

    /// <summary>Tells the sources and closes; whoever follows up does so, and Veilig Thuis with two persons.</summary>
    public IEnumerable<DemoStep> Ending(DemoRecord record)
    {
        yield return new(nameof(GiveFeedback), record.Owner, Pauses.Days(2),
            turn => hands.OnCaseAsync(turn, record, feedback, new GiveFeedback.Command { Text = record.Journey.Feedback }));
        yield return new(nameof(Close), record.Owner.Role == Role.VtEmployee ? record.VtAttentionOfficer : record.Owner, Pauses.Days(1),
            turn => hands.OnCaseAsync(turn, record, close, new Close.Command { Result = record.Journey.Closing, Explanation = record.Journey.ClosingResult }));
    }

    // Consent is that of who may give it at this age, in writing.
    private async Task<Outcome> NotifyAsync(DemoTurn turn, DemoRecord record, int index, DemoComenshaDecision decision)
    {
        var victim = (await victims.OfCaseAsync(turn, record)).Where(k => k.Of == record).ElementAt(index).Victim;
        var today = DutchTime.DateOf(turn.At);
        return await hands.OnCaseAsync(turn, record, comensha, decision.Notify
            ? new NotifyComensha.Command
            {
                VictimId = victim.Id,
                Step = ComenshaStep.Sent,
                Reason = decision.Reason,
                ConsentBy = Case.MayConsent(ConsentBy.Self, victim.AgeBand) ? ConsentBy.Self : ConsentBy.Parent,
                ConsentForm = ConsentManner.Written,
                ConsentOn = today,
                Dossier = DossierType.Registration,
                Forms = [record.Signal.Form],
                Place = ExploitationPlace.Netherlands,
                Seen = true,
            }
            : new NotifyComensha.Command
            {
                VictimId = victim.Id,
                Step = ComenshaStep.NotSent,
                Reason = decision.Reason,
                Because = decision.NotifiedBy is null ? NotSentBecause.NoConsent : NotSentBecause.AlreadyNotified,
                NotifiedBy = decision.NotifiedBy,
                NotifiedOn = decision.NotifiedBy is null ? null : today,
            });
    }

    // All that the owner asks for first, then each answer in turn with what follows from it.
    private IEnumerable<DemoStep> Referring(DemoRecord record, IEnumerable<DemoStep> support)
    {
        var all = record.Journey.Referrals;
        foreach (var (index, referral) in all.Where(r => r.Kind != ReferralKind.CareAndSafetyHouse).Index())
        {
            yield return referrals.Offer(record, referral, index == 0 ? Pauses.Days(1) : Pauses.Minutes(18));
        }

        foreach (var referral in all)
        {
            if (referral.Kind == ReferralKind.CareAndSafetyHouse)
            {
                yield return referrals.Offer(record, referral, Pauses.Days(3));
            }

            yield return referrals.Accept(record, referral);
            foreach (var step in referral.Kind == ReferralKind.CareCoordination ? support : [])
            {
                yield return step;
            }
        }
    }
}
