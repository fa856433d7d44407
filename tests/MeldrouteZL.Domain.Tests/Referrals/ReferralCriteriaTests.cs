using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Referrals.ReferralCriterion;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Referrals;

/// <summary>What the law asks of a referral to a partnership: Besluit Wgs, articles 1.6, 1.16, 2.16 and 2.20.</summary>
[Trait("Requirement", "R99")]
public sealed class ReferralCriteriaTests
{
    private readonly Scenario scenario = new();

    [Fact]
    public void Four_criteria_for_a_house_and_its_weighing_team_five_for_the_RIEC_none_for_others()
    {
        var asked = Enum.GetValues<ReferralKind>().ToDictionary(k => k, ReferralCriteria.Of);

        Assert.Equal([HouseProblems, HouseLifeAreas, HouseHarm, HouseCooperation], asked[ReferralKind.WeighingTeam]);
        Assert.Equal([HouseProblems, HouseLifeAreas, HouseHarm, HouseCooperation], asked[ReferralKind.CareAndSafetyHouse]);
        Assert.Equal([RiecIndications, RiecListedForm, RiecJointProcessing, RiecSeveralParticipants, RiecRegion], asked[ReferralKind.Riec]);
        Assert.Equal(3, asked.Values.Count(c => c.Count > 0));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void An_offer_without_a_motivation_is_refused_and_nothing_changes(string? motivation)
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var offer = Scenario.Offer(ReferralKind.WeighingTeam, TestRegion.WeighingTeam);
        var lacking = offer.Motivations.Where(m => m.Key != HouseHarm || motivation is not null).ToDictionary(m => m.Key, m => m.Key == HouseHarm ? motivation! : m.Value);

        Assert.Equal(Refusal.CriterionNotMotivated, @case.OfferReferral(offer with { Motivations = lacking }, scenario.By(VtEmployee)));
        Assert.Equal(Refusal.FactsNotChecked, @case.OfferReferral(offer with { FactsChecked = false }, scenario.By(VtEmployee)));
        Assert.Empty(@case.Referrals);
        Assert.Null(@case.OfferReferral(Scenario.Offer(ReferralKind.LocalCare, TestRegion.CareProvider) with { FactsChecked = false }, scenario.By(VtEmployee)));
        Assert.Empty(Assert.Single(@case.Referrals).Criteria);
    }

    [Fact]
    public void What_is_sent_keeps_each_motivation_and_who_checked_the_facts_when()
    {
        var at = scenario.Now;

        var referral = scenario.Offered(scenario.CaseAt(CaseStage.InFollowUp), ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee);

        Assert.Equal([HouseProblems, HouseLifeAreas, HouseHarm, HouseCooperation], referral.Criteria.Select(c => c.Criterion));
        Assert.All(referral.Criteria, c => Assert.Equal(("uitleg", VtEmployee.UserId, referral.OfferedAt, null), (c.Motivation, c.FactsCheckedBy, c.FactsCheckedAt, c.Judgement)));
        Assert.All(referral.Criteria, c => Assert.Equal((referral.Id, TestRegion.VeiligThuis, TestRegion.WeighingTeam), (c.ReferralId, c.SenderOrganisationId, c.ReceiverOrganisationId)));
        Assert.True(referral.OfferedAt >= at);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_receiver_judges_each_criterion_whatever_it_answers(bool accepts)
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Offered(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee);
        var judged = new Dictionary<ReferralCriterion, CriterionJudgement>
        {
            [HouseProblems] = CriterionJudgement.Met,
            [HouseLifeAreas] = CriterionJudgement.Met,
            [HouseCooperation] = CriterionJudgement.CannotSay,
        };
        Refusal? Answer() => accepts ? @case.AcceptReferral(referral, scenario.By(Weigher), judged) : @case.RefuseReferral(referral, "geen overlast", scenario.By(Weigher), judged);

        Assert.Equal(Refusal.CriterionNotJudged, Answer());
        Assert.Equal(ReferralStage.Offered, referral.Stage);
        Assert.All(referral.Criteria, c => Assert.Null(c.Judgement));
        judged[HouseHarm] = CriterionJudgement.NotMet;
        var at = scenario.Now;
        scenario.Done(Answer());

        Assert.Equal(
            [CriterionJudgement.Met, CriterionJudgement.Met, CriterionJudgement.NotMet, CriterionJudgement.CannotSay], referral.Criteria.Select(c => c.Judgement!.Value));
        Assert.All(referral.Criteria, c => Assert.Equal((Weigher.UserId, at), (c.JudgedBy!.Value, c.JudgedAt!.Value)));
        Assert.All(referral.Criteria, c => Assert.Equal(accepts ? null : at, c.TakenBackAt)); // Besluit Wgs 1.16(1)(b)
    }

    [Fact]
    public void Who_may_not_answer_hears_nothing_of_criteria_and_withdrawing_takes_them_back()
    {
        var @case = scenario.CaseAt(CaseStage.InFollowUp);
        var referral = scenario.Offered(@case, ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee);

        Assert.Equal(Refusal.NotYours, @case.AcceptReferral(referral, scenario.By(VtEmployee)));
        Assert.Equal(Refusal.CriterionNotJudged, @case.AcceptReferral(referral, scenario.By(Weigher)));
        var at = scenario.Now;
        scenario.Done(@case.WithdrawReferral(referral, "niet meer nodig", scenario.By(VtEmployee)));
        Assert.All(referral.Criteria, c => Assert.Equal((null, at), (c.Judgement, c.TakenBackAt!.Value)));
    }
}
