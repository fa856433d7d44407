using MeldrouteZL.Application.Referrals;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The referrals of a case: offered, taken on, done.</summary>
internal sealed class ReferralPart(DemoHands hands, OfferReferral.Handler offer, AcceptReferral.Handler accept, CompleteReferral.Handler complete)
{
    /// <summary>Whoever follows up offers; only the weighing team offers to a Zorg- en Veiligheidshuis.</summary>
    public DemoStep Offer(DemoRecord record, DemoReferral referral, Pause after)
    {
        var isOfTeam = referral.Kind == ReferralKind.CareAndSafetyHouse;
        var sender = isOfTeam ? record.At(record.Region.Organisations.First(o => o.Kind == OrganisationKind.WeighingTeam)) : record.Owner;
        return new($"{nameof(OfferReferral)} {referral.Kind}", sender, after, turn => hands.OnCaseAsync(turn, record, offer, new OfferReferral.Command
        {
            Kind = referral.Kind,
            ReceiverId = ReceiverOf(record, referral).Id,
            Track = referral.Track,
            Purpose = referral.Purpose,
            LegalBasis = OfferReferral.InOwnWords,
            OwnLegalBasis = referral.LegalBasis,
            Content = referral.Content,
            Criteria = ReferralCriteria.Of(referral.Kind).Zip(referral.Criteria ?? [], (c, motivation) => new OfferReferral.Line { Criterion = c, Motivation = motivation }).ToList(),
            FactsChecked = true,
        }));
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

    /// <summary>The organisation with this name.</summary>
    public static Organisation ReceiverOf(DemoRecord record, DemoReferral referral) => record.Region.Organisations.First(o => o.Name == referral.To);
}
