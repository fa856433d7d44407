using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trajectories;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>What care coordination writes about the care in a trajectory.</summary>
public sealed class TrajectoryCareTests
{
    private readonly Scenario scenario = new();

    private DateOnly Today => DutchTime.DateOf(scenario.Now);

    [Fact]
    [Trait("Requirement", "R124")]
    public void Only_the_own_care_coordination_writes_and_only_until_it_is_closed()
    {
        Actor[] own = [CareCoordinator, Colleague(CareCoordinator)];
        Assert.All(new[] { (Opened(), (Refusal?)null), (Closed(), Refusal.WrongStage) }, of => Assert.All(Everyone, actor =>
        {
            var expected = own.Contains(actor) ? of.Item2 : Refusal.NotYours;
            Assert.Equal(expected, of.Item1.WorkRefusalOf(actor));
            Assert.Equal(expected, of.Item1.WriteSupport([], null, 0, Support(), scenario.By(actor)).Refusal);
            Assert.Equal(expected, of.Item1.MeasureWellbeing(new() { On = Today, Rest = 3 }, scenario.By(actor)).Refusal);
            Assert.Equal(expected, of.Item1.RecordTransfer(Transfer(), scenario.By(actor)).Refusal);
        }));
    }

    [Fact]
    [Trait("Requirement", "R120")]
    public void A_change_of_support_is_a_new_revision_and_the_one_before_stays()
    {
        var trajectory = Opened();
        var first = trajectory.WriteSupport([], null, 0, Support(), scenario.By(CareCoordinator)).Line!;
        scenario.Pass();

        var (second, refusal) = trajectory.WriteSupport(
            [first], first.LineId, 1, Support() with { EndedOn = Today, Result = "woont zelfstandig" }, scenario.By(Colleague(CareCoordinator)));

        Assert.Null(refusal);
        Assert.Equal((first.LineId, 2, "woont zelfstandig"), (second!.LineId, second.Revision, second.Result));
        Assert.Equal((Colleague(CareCoordinator).UserId, scenario.Now), (second.WrittenBy, second.WrittenAt));
        Assert.Equal((1, null, null), (first.Revision, first.EndedOn, first.Result));
    }

    // The client of the scenario is an adult.
    [Fact]
    [Trait("Requirement", "R148")]
    public void Help_that_holds_today_for_the_age_of_the_victim_can_be_chosen()
    {
        var trajectory = Opened();
        HelpOffer Offer(HelpAge age, int from = 0) => new(1, 1, new() { Kind = HelpKind.TraumaHelp, Name = "Hulp", About = "Hulp", Source = "Bron", Age = age }, Today.AddDays(from));

        Assert.True(trajectory.CanChoose(Offer(HelpAge.Adults), Today));
        Assert.True(trajectory.CanChoose(Offer(HelpAge.Young), Today));
        Assert.False(trajectory.CanChoose(Offer(HelpAge.Minors), Today));
        Assert.False(trajectory.CanChoose(Offer(HelpAge.All, from: 1), Today));
    }

    [Fact]
    public void Support_that_changed_meanwhile_or_is_not_there_is_not_revised()
    {
        var trajectory = Opened();
        var first = trajectory.WriteSupport([], null, 0, Support(), scenario.By(CareCoordinator)).Line!;
        var elsewhere = Opened().WriteSupport([], null, 0, Support(), scenario.By(CareCoordinator)).Line!;

        Assert.Equal(Refusal.ChangedMeanwhile, trajectory.WriteSupport([first], first.LineId, 0, Support(), scenario.By(CareCoordinator)).Refusal);
        Assert.Equal(Refusal.UnknownSupport, trajectory.WriteSupport([first], Guid.NewGuid(), 1, Support(), scenario.By(CareCoordinator)).Refusal);
        Assert.Equal(Refusal.UnknownSupport, trajectory.WriteSupport([first, elsewhere], elsewhere.LineId, 1, Support(), scenario.By(CareCoordinator)).Refusal);
    }

    [Fact]
    public void Support_does_not_end_before_it_starts_nor_in_the_future()
    {
        var trajectory = Opened();

        Assert.Equal(Refusal.EndsBeforeItBegins, Of(Support() with { PlannedEnd = Today.AddDays(-1) }));
        Assert.Equal(Refusal.EndsBeforeItBegins, Of(Support() with { EndedOn = Today.AddDays(-1) }));
        Assert.Equal(Refusal.NotYetHappened, Of(Support() with { EndedOn = Today.AddDays(1) }));
        Assert.Null(Of(Support() with { StartsOn = Today.AddDays(7), PlannedEnd = Today.AddDays(7) }));

        Refusal? Of(SupportChange change) => trajectory.WriteSupport([], null, 0, change, scenario.By(CareCoordinator)).Refusal;
    }

    [Fact]
    public void What_goes_on_has_no_result_and_is_late_once_its_planned_end_is_over()
    {
        var line = Opened().WriteSupport([], null, 0, Support() with { PlannedEnd = Today, Result = "nog niets" }, scenario.By(CareCoordinator)).Line!;

        Assert.Null(line.Result);
        Assert.False(line.IsOverdueOn(Today));
        Assert.True(line.IsOverdueOn(Today.AddDays(1)));
    }

    [Fact]
    [Trait("Requirement", "R120")]
    public void Items_may_be_skipped_but_not_all_of_them_and_a_day_to_come_is_refused()
    {
        var trajectory = Opened();

        var measure = trajectory.MeasureWellbeing(new() { On = Today, People = 5, Note = "eigen woorden" }, scenario.By(CareCoordinator)).Measure!;

        Assert.Equal((null, null, null, (short?)5, null), (measure.Safety, measure.Rest, measure.Health, measure.People, measure.Control));
        Assert.Equal([null, null, null, (short?)5, null], Enum.GetValues<WellbeingItem>().Select(measure.Of));
        Assert.Equal(Refusal.NothingMeasured, trajectory.MeasureWellbeing(new() { On = Today, Note = "niets" }, scenario.By(CareCoordinator)).Refusal);
        Assert.Equal(Refusal.NotYetHappened, trajectory.MeasureWellbeing(new() { On = Today.AddDays(1), Rest = 1 }, scenario.By(CareCoordinator)).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void An_answer_outside_the_scale_is_a_mistake_of_the_program(short answer) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Opened().MeasureWellbeing(new() { On = Today, Control = answer }, scenario.By(CareCoordinator)));

    [Fact]
    [Trait("Requirement", "R131")]
    public void A_transfer_keeps_whether_expertise_could_come_instead()
    {
        var transfer = Opened().RecordTransfer(Transfer(), scenario.By(CareCoordinator)).Transfer!;

        Assert.Equal((Today, "Huis A", "Huis B", "rust"), (transfer.On, transfer.From, transfer.To, transfer.Reason));
        Assert.Equal((ExpertiseHere.TriedAndNotEnough, "de begeleider kwam drie keer"), (transfer.Expertise, transfer.Explanation));
    }

    [Fact]
    [Trait("Requirement", "R124")]
    public void A_text_is_shared_with_a_house_until_the_end_of_a_day_that_is_not_over()
    {
        var trajectory = Opened();
        var facts = new ShareFacts(TestRegion.HouseParkstad, "instemming", "even meedenken", Today);

        var share = trajectory.ShareWithHouse(facts, scenario.By(CareCoordinator)).Share!;

        Assert.Equal((Today, true), (share.LastDay, share.IsOpenAt(DutchTime.EndOfDay(Today))));
        Assert.False(share.IsOpenAt(DutchTime.StartOfDay(Today.AddDays(1))));
        Assert.Equal(Refusal.EndsTooEarly, trajectory.ShareWithHouse(facts with { LastDay = Today.AddDays(-1) }, scenario.By(CareCoordinator)).Refusal);
        Assert.Equal(Refusal.UnknownOrganisation, trajectory.ShareWithHouse(facts with { HouseOrganisationId = TestRegion.CareParkstad }, scenario.By(CareCoordinator)).Refusal);
        Assert.Equal(Refusal.NotYours, trajectory.ShareWithHouse(facts, scenario.By(VtEmployee)).Refusal);
    }

    [Fact]
    [Trait("Requirement", "R124")]
    public void What_was_shared_is_taken_back_once_also_after_closing()
    {
        var (trajectory, other) = (Opened(), Opened());
        var share = trajectory.ShareWithHouse(new(TestRegion.HouseParkstad, "instemming", "even meedenken", Today.AddDays(7)), scenario.By(CareCoordinator)).Share!;
        TrajectoryWorld.Close(scenario, trajectory);

        Assert.Equal(Refusal.NotYours, trajectory.WithdrawShare(share, scenario.By(VtEmployee)));
        Assert.Equal(Refusal.UnknownShare, trajectory.WithdrawShare(null, scenario.By(CareCoordinator)));
        Assert.Equal(Refusal.UnknownShare, other.WithdrawShare(share, scenario.By(CareCoordinator)));
        Assert.Null(trajectory.WithdrawShare(share, scenario.By(Colleague(CareCoordinator))));
        Assert.Equal((scenario.Now, Colleague(CareCoordinator).UserId, false), (share.WithdrawnAt, share.WithdrawnBy, share.IsOpenAt(scenario.Now)));
        Assert.Equal(Refusal.ShareEnded, trajectory.WithdrawShare(share, scenario.By(CareCoordinator)));
        scenario.Done(trajectory.Shield(scenario.By(Clock)));
        Assert.Equal(Refusal.WrongStage, trajectory.WithdrawShare(share, scenario.By(CareCoordinator)));
    }

    private SupportChange Support() => new() { Domain = LifeDomain.Housing, Aim = "een eigen kamer", Provider = "Woonhulp", StartsOn = Today };

    private TransferFacts Transfer() => new(Today, "Huis A", "Huis B", "rust", ExpertiseHere.TriedAndNotEnough, "de begeleider kwam drie keer");

    private Trajectory Opened()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        return Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryWorld.Consent, scenario.By(CareCoordinator)).Trajectory!;
    }

    private Trajectory Closed()
    {
        var trajectory = Opened();
        TrajectoryWorld.Close(scenario, trajectory);
        return trajectory;
    }
}
