using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The referrals of a case: offered, taken on, done.</summary>
internal sealed class ReferralPart(DemoHands hands, OfferReferral.Handler offer, PreviewOutgoing.Handler preview, AcceptReferral.Handler accept, CompleteReferral.Handler complete)
{
    /// <summary>Whoever follows up offers; only the weighing team offers to a Zorg- en Veiligheidshuis.</summary>
    public DemoStep Offer(DemoRecord record, DemoReferral referral, Pause after)
    {
        var isOfTeam = referral.Kind == ReferralKind.CareAndSafetyHouse;
        var sender = isOfTeam ? record.At(record.Region.Organisations.First(o => o.Kind == OrganisationKind.WeighingTeam)) : record.Owner;
        return new($"{nameof(OfferReferral)} {referral.Kind}", sender, after, async turn => await hands.OnCaseAsync(turn, record, offer, await SeenAsync(turn, record, ReceiverOf(record, referral).Kind, new OfferReferral.Command
        {
            Kind = referral.Kind,
            ReceiverId = ReceiverOf(record, referral).Id,
            Track = referral.Track,
            Purpose = referral.Purpose,
            LegalBasis = OutgoingChoice.InOwnWords,
            OwnLegalBasis = referral.LegalBasis,
            Content = referral.Content,
            Criteria = ReferralCriteria.Of(referral.Kind).Zip(referral.Criteria ?? [], (c, motivation) => new OfferReferral.Line { Criterion = c, Motivation = motivation }).ToList(),
            FactsChecked = true,
        })));
    }

    public DemoStep Accept(DemoRecord record, DemoReferral referral) => new(
        $"{nameof(AcceptReferral)} {referral.Kind}", record.At(ReceiverOf(record, referral)), Pauses.Days(2),
        turn => hands.OnReferralAsync(turn, record, referral.Kind, accept, new AcceptReferral.Command
        {
            Judgements = ReferralCriteria.Of(referral.Kind).Select(c => new CriteriaJudged.Line { Criterion = c, Judgement = CriterionJudgement.Met }).ToList(),
        }));

    public DemoStep Complete(DemoRecord record, DemoReferral referral) => new(
        $"{nameof(CompleteReferral)} {referral.Kind}", record.At(ReceiverOf(record, referral)), Pauses.Days(6),
        turn => hands.OnReferralAsync(turn, record, referral.Kind, complete, new CompleteReferral.Command { Result = referral.Result }));

    // As the page does: look at what would go, and leave the fields that the receiver needs.
    private async Task<OfferReferral.Command> SeenAsync(DemoTurn turn, DemoRecord record, OrganisationKind receiver, OfferReferral.Command command)
    {
        var shown = await preview.Handle(await hands.CaseOfAsync(turn, record), receiver, turn.By, turn.At, turn.Cancel);
        return command with { Keep = [.. shown.Fields.Where(f => f.IsNeeded).Select(f => f.Line.Key)], Seen = shown.Stamp };
    }

    /// <summary>The organisation with this name.</summary>
    public static Organisation ReceiverOf(DemoRecord record, DemoReferral referral) => record.Region.Organisations.First(o => o.Name == referral.To);
}
