using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Referrals;

/// <summary>Who writes and reads the integral plan, how it is revised, and the advice to care coordination.</summary>
[Trait("Requirement", "R40")]
public sealed class HousePlanTests
{
    private static readonly PlanChange Aim = new() { Kind = PlanLineKind.Aim, Text = "hij gaat naar school" };
    private readonly Scenario scenario = new();
    private readonly Case @case;
    private readonly Referral house;
    private readonly List<PlanLine> plan = [];

    public HousePlanTests()
    {
        @case = scenario.CaseAt(CaseStage.InFollowUp);
        Accept(ReferralKind.WeighingTeam, TestRegion.WeighingTeam, VtEmployee, Weigher);
        house = Accept(ReferralKind.CareAndSafetyHouse, TestRegion.HouseParkstad, Weigher, ProcessDirector);
    }

    [Fact]
    public void The_process_director_of_the_house_writes_and_nobody_else_does()
    {
        var writers = Everyone.Where(a => HousePlan.RefusalOf(house, @case.Standing, a) is null);

        Assert.Equal([ProcessDirector], writers);
        Assert.Equal(Refusal.NotYours, HousePlan.RefusalOf(@case.Referrals[0], @case.Standing, Weigher));
        scenario.Done(@case.CompleteReferral(house, "klaar", scenario.By(ProcessDirector)));
        Assert.Equal(Refusal.NotYours, HousePlan.RefusalOf(house, @case.Standing, ProcessDirector));
    }

    [Fact]
    [Trait("Requirement", "R104")]
    public void It_is_read_by_the_house_by_care_coordination_and_by_who_has_to_do_something_in_it_now()
    {
        Accept(ReferralKind.CareCoordination, TestRegion.CareParkstad, VtEmployee, CareCoordinator);
        Accept(ReferralKind.LocalAdministrative, TestRegion.HeerlenDesk, VtEmployee, Coordinator);
        Actor[] always = [CareCoordinator, Colleague(CareCoordinator), ProcessDirector];
        var aim = Write(Aim);
        Assert.Equal(always, Readers());

        var action = Write(Action(aim, TestRegion.HeerlenDesk));
        Assert.Equal([Coordinator, .. always], Readers());
        Write(Action(aim, TestRegion.VeiligThuis), action, 1);
        Assert.Equal([VtEmployee, VtAttentionOfficer, Colleague(VtEmployee), Colleague(VtAttentionOfficer), .. always], Readers());
        Write(Action(aim, TestRegion.HouseMaastricht), action, 2); // has nothing to do with the case, and gets nothing by being named
        Assert.Equal(always, Readers());
    }

    [Fact]
    public void A_revision_changes_nothing_of_what_was_written_and_an_action_is_late_after_its_day()
    {
        var aim = Write(Aim);
        var action = Write(Action(aim, TestRegion.HeerlenDesk));

        Write(Action(aim, TestRegion.HeerlenDesk) with { State = PlanLineState.Done, Result = "gesprek gehad" }, action, 1);

        Assert.Equal([1, 1, 2], plan.Select(l => (int)l.Revision));
        Assert.Equal((PlanLineState.Open, null), (plan[1].State, plan[1].Result));
        var current = HousePlan.Current(plan);
        Assert.Equal((2, "gesprek gehad"), (current.Count, current.Single(l => l.LineId == action).Result));
        Assert.Equal([false, true], new[] { new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2) }.Select(plan[1].IsOverdueOn));
        Assert.DoesNotContain(current, l => l.IsOverdueOn(new DateOnly(2030, 1, 1)));
        Assert.Equal(Refusal.ChangedMeanwhile, Try(Action(aim, TestRegion.HeerlenDesk), action, 1));
    }

    [Fact]
    public void An_action_needs_an_aim_of_the_plan_and_an_organisation_of_the_region()
    {
        var aim = Write(Aim);

        Assert.Equal(Refusal.UnknownPlanLine, Try(Action(Guid.NewGuid(), TestRegion.HeerlenDesk)));
        Assert.Equal(Refusal.UnknownOrganisation, Try(Action(aim, 987654)));
        Assert.Equal(Refusal.UnknownPlanLine, Try(Aim, Guid.NewGuid()));
        Assert.Equal(Refusal.UnknownPlanLine, Try(Action(aim, TestRegion.HeerlenDesk), aim, 1)); // an aim becomes no action
    }

    [Fact]
    [Trait("Requirement", "R104")]
    public void Care_coordination_asks_the_house_that_holds_the_case_one_thing_at_a_time()
    {
        Assert.Equal(Refusal.NotYours, HouseQuestion.Ask(@case, "mag dit?", [], scenario.By(CareCoordinator)).Refusal);
        Accept(ReferralKind.CareCoordination, TestRegion.CareParkstad, VtEmployee, CareCoordinator);
        Assert.Equal([CareCoordinator, Colleague(CareCoordinator)], Everyone.Where(a => HouseQuestion.AskingRefusalOf(@case.Standing, @case.Referrals, a) is null));

        var (question, _) = HouseQuestion.Ask(@case, "mag dit?", [], scenario.By(CareCoordinator));
        Assert.Equal(TestRegion.HouseParkstad, question!.HouseOrganisationId);
        Assert.Equal(Refusal.AdviceStillAsked, HouseQuestion.Ask(@case, "en dit?", [question], scenario.By(CareCoordinator)).Refusal);
        Assert.Equal(Refusal.RoleMissing, question.Advise(@case.Standing, "ja", scenario.By(CareCoordinator)));
        scenario.Done(question.Advise(@case.Standing, "ja", scenario.By(ProcessDirector)));
        Assert.Equal(("ja", ProcessDirector.UserId), (question.Advice, question.AdvisedBy));
        Assert.Equal(Refusal.AdviceGivenAlready, question.Advise(@case.Standing, "nee", scenario.By(ProcessDirector)));

        scenario.Done(@case.CompleteReferral(house, "klaar", scenario.By(ProcessDirector)));
        Assert.Equal(Refusal.NoHouse, HouseQuestion.Ask(@case, "en nu?", [question], scenario.By(CareCoordinator)).Refusal);
    }

    private static PlanChange Action(Guid aim, int responsible) =>
        new() { Kind = PlanLineKind.Action, Text = "gesprek op school", AimId = aim, ResponsibleOrganisationId = responsible, DueOn = new DateOnly(2026, 12, 1) };

    private IEnumerable<Actor> Readers() => Everyone.Where(a => HousePlan.IsFor(house, plan, @case.Standing, a)).OrderBy(a => a.Role == Domain.Organisations.Role.CareCoordinator || a == ProcessDirector);

    private Refusal? Try(PlanChange change, Guid? line = null, int seen = 0) => HousePlan.Write(house, @case.Standing, plan, line, seen, change, scenario.By(ProcessDirector)).Refusal;

    private Guid Write(PlanChange change, Guid? line = null, int seen = 0)
    {
        var (written, refusal) = HousePlan.Write(house, @case.Standing, plan, line, seen, change, scenario.By(ProcessDirector));
        scenario.Done(refusal);
        plan.Add(written!);
        return written!.LineId;
    }

    private Referral Accept(ReferralKind kind, int receiver, Actor sender, Actor by)
    {
        var referral = scenario.Offered(@case, kind, receiver, sender);
        scenario.Done(@case.AcceptReferral(referral, scenario.By(by), ReferralCriteria.Each(kind, CriterionJudgement.Met)));
        return referral;
    }
}
