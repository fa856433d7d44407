using MeldrouteZL.Application.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>What comes of a case after the table, until it is closed.</summary>
internal sealed class FollowUpPart(
    DemoHands hands, ClassificationPart classification, ReferralPart referrals, TrajectoryPart trajectories, RecordComenshaDecision.Handler comensha,
    GiveFeedback.Handler feedback, Close.Handler close)
{
    /// <summary>From taking the follow-up on until everything that was asked has been done.</summary>
    public IEnumerable<DemoStep> Steps(DemoRecord record)
    {
        var journey = record.Journey;
        if (journey.ComenshaDecision is { } decision)
        {
            yield return new(nameof(RecordComenshaDecision), record.VtEmployee, Pauses.Days(1),
                turn => hands.OnCaseAsync(turn, record, comensha, new RecordComenshaDecision.Command { Notify = decision.Notify, Reason = decision.Reason }));
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
