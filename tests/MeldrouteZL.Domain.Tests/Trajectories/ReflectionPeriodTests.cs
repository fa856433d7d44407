using System.Globalization;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trajectories;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>The reflection period: its length, that there is one, and what can follow on what.</summary>
public sealed class ReflectionPeriodTests
{
    private static readonly IntakeFacts NotLawful = TrajectoryWorld.Facts with { Residence = ResidenceStanding.NotLawful };

    private readonly Scenario scenario = new();

    [Theory]
    [InlineData("2026-11-16", "2027-02-16", "2026-12-16")]
    [InlineData("2026-11-30", "2027-02-28", "2026-12-30")]
    [InlineData("2027-11-30", "2028-02-29", "2027-12-30")]
    [InlineData("2027-11-29", "2028-02-29", "2027-12-29")]
    [InlineData("2028-01-31", "2028-04-30", "2028-03-01")]
    [InlineData("2026-02-01", "2026-05-01", "2026-03-03")]
    [Trait("Requirement", "R157")]
    public void It_ends_on_the_same_day_number_three_months_later_or_after_thirty_days(string start, string end, string dublin)
    {
        var from = Day(start);

        Assert.Equal(Day(end), ReflectionRoute.EndOf(from, isDublin: false, ClockWorld.Terms));
        Assert.Equal(Day(dublin), ReflectionRoute.EndOf(from, isDublin: true, ClockWorld.Terms));
    }

    [Fact]
    [Trait("Requirement", "R157")]
    public void It_is_once_per_person_and_never_longer()
    {
        var trajectory = TrajectoryWorld.At(scenario, TrajectoryStage.Active, NotLawful);
        Assert.Equal(Refusal.ReflectionStepDoesNotFit, Take(trajectory, ReflectionStep.Started));
        scenario.Done(Take(trajectory, ReflectionStep.Offered));
        scenario.Done(Take(trajectory, ReflectionStep.Requested));
        scenario.Done(Take(trajectory, ReflectionStep.Started));
        var end = trajectory.Reflection.Single(e => e.EndsOn is not null).EndsOn;
        Assert.Equal(Refusal.ReflectionOnce, Take(trajectory, ReflectionStep.Started));
        scenario.Done(Take(trajectory, ReflectionStep.ReportedToPolice));
        Assert.Equal(ReflectionStep.Started, trajectory.ReflectionNow);
        Assert.Equal(Refusal.NotYetHappened, Take(trajectory, ReflectionStep.Expired));
        scenario.Done(Take(trajectory, ReflectionStep.EndedByComplaint));

        Assert.Equal(Refusal.ReflectionOnce, Take(trajectory, ReflectionStep.Offered));
        Assert.Equal(Refusal.ReflectionOnce, Take(trajectory, ReflectionStep.Requested));
        Assert.Equal(end, trajectory.Reflection.Single(e => e.EndsOn is not null).EndsOn);
    }

    [Fact]
    [Trait("Requirement", "R158")]
    public void B8_follows_on_aangifte_and_B9_on_B8()
    {
        var trajectory = TrajectoryWorld.At(scenario, TrajectoryStage.Active, NotLawful);
        Assert.Equal(Refusal.ReflectionStepDoesNotFit, Take(trajectory, ReflectionStep.B8Granted));
        scenario.Done(Take(trajectory, ReflectionStep.B8Requested));
        scenario.Done(Take(trajectory, ReflectionStep.B8Granted));
        Assert.Equal([ReflectionStep.B9Requested], trajectory.ReflectionNext);
        scenario.Done(Take(trajectory, ReflectionStep.B9Requested));
        scenario.Done(Take(trajectory, ReflectionStep.B9Granted));

        Assert.Empty(trajectory.ReflectionNext);
    }

    [Fact]
    [Trait("Requirement", "R156")]
    public void Who_may_stay_has_none()
    {
        var trajectory = TrajectoryWorld.At(scenario, TrajectoryStage.Active);

        Assert.Equal(Refusal.ReflectionNotForLawful, Take(trajectory, ReflectionStep.Offered));
    }

    [Fact]
    public void A_step_is_not_in_the_future_and_not_before_the_one_before_it()
    {
        var trajectory = TrajectoryWorld.At(scenario, TrajectoryStage.Active, NotLawful);
        Assert.Equal(Refusal.NotYetHappened, trajectory.RecordReflection(ReflectionStep.Offered, TrajectoryWorld.Today.AddDays(30), isDublin: false, scenario.By(CareCoordinator)));
        scenario.Done(Take(trajectory, ReflectionStep.Offered));

        Assert.Equal(Refusal.BeforeEarlierState, trajectory.RecordReflection(ReflectionStep.Requested, TrajectoryWorld.Today.AddDays(-1), isDublin: false, scenario.By(CareCoordinator)));
    }

    private Refusal? Take(Trajectory trajectory, ReflectionStep step) => trajectory.RecordReflection(step, TrajectoryWorld.Today, isDublin: false, scenario.By(CareCoordinator));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
