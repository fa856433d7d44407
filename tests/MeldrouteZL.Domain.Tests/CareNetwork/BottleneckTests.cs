using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Tests.Support;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.CareNetwork;

public sealed class BottleneckTests
{
    private readonly Scenario scenario = new();

    private DateOnly Today => DutchTime.DateOf(scenario.Now);

    [Fact]
    [Trait("Requirement", "R125")]
    public void A_bottleneck_is_escalated_and_solved_and_then_stays_as_it_is()
    {
        var bottleneck = Reported();
        scenario.Pass();

        Assert.Null(bottleneck.Escalate("de wethouder", Today, scenario.By(Colleague(CareCoordinator))));
        Assert.Equal((BottleneckState.Escalated, "de wethouder", Today), (bottleneck.State, bottleneck.EscalatedTo, bottleneck.EscalatedOn));
        Assert.Equal((Colleague(CareCoordinator).UserId, scenario.Now), (bottleneck.ChangedBy, bottleneck.ChangedAt));
        Assert.Null(bottleneck.Solve("twee plekken erbij", Today, scenario.By(CareCoordinator)));

        Assert.Equal((BottleneckState.Solved, "twee plekken erbij", "de wethouder"), (bottleneck.State, bottleneck.Solution, bottleneck.EscalatedTo));
        Assert.Equal(Refusal.BottleneckSolved, bottleneck.Escalate("de minister", Today, scenario.By(CareCoordinator)));
        Assert.Equal(Refusal.BottleneckSolved, bottleneck.Solve("nog eens", Today, scenario.By(CareCoordinator)));
    }

    [Fact]
    public void Days_do_not_lie_in_the_future_nor_before_the_state_before_them()
    {
        var bottleneck = Reported();

        Assert.Equal(Refusal.NotYetHappened, Bottleneck.Report(Facts() with { SeenOn = Today.AddDays(1) }, scenario.By(CareCoordinator)).Refusal);
        Assert.Equal(Refusal.NotYetHappened, bottleneck.Escalate("de wethouder", Today.AddDays(1), scenario.By(CareCoordinator)));
        Assert.Equal(Refusal.BeforeEarlierState, bottleneck.Escalate("de wethouder", Today.AddDays(-8), scenario.By(CareCoordinator)));
        Assert.Null(bottleneck.Escalate("de wethouder", Today.AddDays(-1), scenario.By(CareCoordinator)));
        Assert.Equal(Refusal.BeforeEarlierState, bottleneck.Solve("opgelost", Today.AddDays(-2), scenario.By(CareCoordinator)));
    }

    [Fact]
    [Trait("Requirement", "R127")]
    public void Nobody_but_a_care_coordinator_writes_and_only_for_the_own_organisation()
    {
        var bottleneck = Reported();
        foreach (var actor in Everyone)
        {
            var isCare = actor.Role == Role.CareCoordinator;
            Assert.Equal(isCare ? null : Refusal.RoleMissing, Bottleneck.Report(Facts(), scenario.By(actor)).Refusal);
            Assert.Equal(isCare ? null : Refusal.RoleMissing, ProfessionalAdvice.Record(Today, AdvisedOrganisation.Doctor, AdviceTheme.Case, 5, scenario.By(actor)).Refusal);
            if (actor.OrganisationId != TestRegion.CareParkstad)
            {
                Assert.Equal(Refusal.NotYours, bottleneck.Escalate("de wethouder", Today, scenario.By(actor)));
                Assert.Equal(Refusal.NotYours, bottleneck.Solve("opgelost", Today, scenario.By(actor)));
            }
        }

        Assert.Equal(BottleneckState.Open, bottleneck.State);
    }

    [Fact]
    [Trait("Requirement", "R127")]
    public void Advice_is_counted_in_minutes_on_a_day_that_is_not_to_come()
    {
        var advice = ProfessionalAdvice.Record(Today, AdvisedOrganisation.Education, AdviceTheme.Signalling, 20, scenario.By(CareCoordinator)).Advice!;

        Assert.Equal((Today, AdvisedOrganisation.Education, AdviceTheme.Signalling, (short)20, TestRegion.CareParkstad), (advice.On, advice.Advised, advice.Theme, advice.Minutes, advice.OrganisationId));
        Assert.Equal(Refusal.NotYetHappened, ProfessionalAdvice.Record(Today.AddDays(1), AdvisedOrganisation.Education, AdviceTheme.Case, 20, scenario.By(CareCoordinator)).Refusal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ProfessionalAdvice.Record(Today, AdvisedOrganisation.Education, AdviceTheme.Case, 0, scenario.By(CareCoordinator)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProfessionalAdvice.Record(Today, AdvisedOrganisation.Education, AdviceTheme.Case, 601, scenario.By(CareCoordinator)));
    }

    private BottleneckFacts Facts() => new(Today.AddDays(-7), BottleneckTheme.Shelter, BottleneckPlace.OutsideNetwork, "Te weinig plekken voor gezinnen");

    private Bottleneck Reported() => Bottleneck.Report(Facts(), scenario.By(CareCoordinator)).Bottleneck!;
}
