using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Referrals;

/// <summary>Which criteria a kind of referral asks for, and what is missing of them.</summary>
public static class ReferralCriteria
{
    // The weighing team weighs for the houses, by the same four.
    private static readonly ReferralCriterion[] OfHouse =
        [ReferralCriterion.HouseProblems, ReferralCriterion.HouseLifeAreas, ReferralCriterion.HouseHarm, ReferralCriterion.HouseCooperation];

    private static readonly ReferralCriterion[] OfRiec =
    [
        ReferralCriterion.RiecIndications, ReferralCriterion.RiecListedForm, ReferralCriterion.RiecJointProcessing,
        ReferralCriterion.RiecSeveralParticipants, ReferralCriterion.RiecRegion,
    ];

    /// <summary>The criteria of a kind in the order of the law; empty for who takes a case up without.</summary>
    public static IReadOnlyList<ReferralCriterion> Of(ReferralKind kind) => kind switch
    {
        ReferralKind.WeighingTeam or ReferralKind.CareAndSafetyHouse => OfHouse,
        ReferralKind.Riec => OfRiec,
        ReferralKind.CareCoordination or ReferralKind.LocalAdministrative or ReferralKind.LocalCare or ReferralKind.RegionalCare
            or ReferralKind.CriminalInvestigation or ReferralKind.LabourInspection or ReferralKind.VeiligThuisInvestigation => [],
    };

    /// <summary>The same answer to every criterion of a kind.</summary>
    public static IReadOnlyDictionary<ReferralCriterion, T> Each<T>(ReferralKind kind, T answer) => Of(kind).ToDictionary(c => c, _ => answer);

    /// <summary>What an offer lacks: a motivation, or that the facts were checked (Besluit Wgs, article 1.6).</summary>
    internal static Refusal? RefusalOf(ReferralOffer offer) => Of(offer.Kind) switch
    {
        [] => null,
        var asked when asked.Any(c => string.IsNullOrWhiteSpace(offer.Motivations.GetValueOrDefault(c))) => Refusal.CriterionNotMotivated,
        _ when !offer.FactsChecked => Refusal.FactsNotChecked,
        _ => null,
    };

    /// <summary>Whether who answers still has to judge a criterion.</summary>
    internal static bool IsUnjudged(ReferralKind kind, ReferralStep step, IReadOnlyDictionary<ReferralCriterion, CriterionJudgement>? judgements) =>
        step is ReferralStep.Accept or ReferralStep.Refuse && Of(kind).Any(c => judgements?.ContainsKey(c) != true);
}
