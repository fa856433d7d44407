using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trajectories;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>The whole space, the paths and the steps of the support of one victim.</summary>
public sealed class TrajectoryTests
{
    // By hand: each by a care coordinator of the organisation that opened it, but for the shielding.
    private static readonly (TrajectoryStep Step, TrajectoryStage From)[] Rows =
    [
        (TrajectoryStep.Activate, TrajectoryStage.Opened), (TrajectoryStep.Close, TrajectoryStage.Active), (TrajectoryStep.Shield, TrajectoryStage.Closed),
        (TrajectoryStep.ProposeDestruction, TrajectoryStage.Shielded), (TrajectoryStep.Destroy, TrajectoryStage.Shielded),
    ];

    private readonly Scenario scenario = new();

    [Fact]
    [Trait("Requirement", "R124")]
    public void A_step_is_open_to_the_own_care_coordination_and_to_nobody_else()
    {
        Assert.Equal(Enum.GetValues<TrajectoryStep>().Except([TrajectoryStep.Open]), Rows.Select(row => row.Step));
        Actor[] own = [CareCoordinator, Colleague(CareCoordinator)];
        var wrong = from stage in Enum.GetValues<TrajectoryStage>()
                    let trajectory = At(stage)
                    from row in Rows
                    from actor in Everyone
                    let expected = !(row.Step == TrajectoryStep.Shield ? actor.IsClock : own.Contains(actor)) ? Refusal.NotYours : stage != row.From ? Refusal.WrongStage : (Refusal?)null
                    where TrajectoryRoute.RefusalOf(trajectory, row.Step, actor) != expected
                        || (expected is not null && Take(row.Step, trajectory, actor) != expected)
                    select $"{stage} {row.Step}: {actor.Role} of {actor.OrganisationId}, not {expected}";

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    [Trait("Requirement", "R124")]
    public void Only_a_care_coordinator_who_sees_the_case_opens_a_trajectory()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        Actor[] care = [CareCoordinator, Colleague(CareCoordinator)];
        Actor[] table = [VtEmployee, Colleague(VtEmployee), VtAttentionOfficer, Colleague(VtAttentionOfficer), Secretary, AvimOfficer, Colleague(AvimOfficer)];

        Assert.All(Everyone, actor => Assert.Equal(
            care.Contains(actor) ? null : table.Contains(actor) ? Refusal.RoleMissing : Refusal.NotYours,
            Trajectory.Open(@case, @case.Victims[0].Id, "instemming", scenario.By(actor)).Refusal));
    }

    [Fact]
    public void A_trajectory_is_for_a_victim_of_the_case()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);

        Assert.Equal(Refusal.UnknownVictim, Trajectory.Open(@case, Guid.NewGuid(), "instemming", scenario.By(CareCoordinator)).Refusal);
    }

    [Fact]
    public void Every_stage_is_reached_and_destroying_is_the_end()
    {
        var graph = Graph<TrajectoryStage>.Of(
            from step in Enum.GetValues<TrajectoryStep>() let rule = TrajectoryRoute.RuleFor(step) from stage in rule.From select (stage, rule.To ?? stage));

        Assert.Equal(TrajectoryStage.Opened, TrajectoryRoute.RuleFor(TrajectoryStep.Open).To);
        Assert.Equal(Enum.GetValues<TrajectoryStage>(), graph.ReachedFrom(TrajectoryStage.Opened).Order());
        Assert.All(Enum.GetValues<TrajectoryStage>(), stage => Assert.Contains(TrajectoryStage.Destroyed, graph.ReachedFrom(stage)));
        Assert.Single(graph.ReachedFrom(TrajectoryStage.Destroyed));
    }

    [Fact]
    [Trait("Requirement", "R120")]
    public void Open_keeps_the_ground_and_the_handler_and_changes_nothing_on_the_case()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var (steps, grants) = (@case.History.Count, @case.Access.Count);

        var trajectory = Trajectory.Open(@case, @case.Victims[0].Id, "instemming", scenario.By(CareCoordinator)).Trajectory!;

        Assert.Equal((@case.Id, @case.Victims[0].Id, TestRegion.Id, TestRegion.CareParkstad), (trajectory.CaseId, trajectory.VictimId, trajectory.RegionId, trajectory.OrganisationId));
        Assert.Equal((CareCoordinator.UserId, "instemming", scenario.Now), (trajectory.HandlerId, trajectory.Basis, trajectory.OpenedAt));
        Recorded(trajectory, TrajectoryStep.Open, CareCoordinator, null, TrajectoryStage.Opened);
        Assert.Equal((steps, grants), (@case.History.Count, @case.Access.Count));
    }

    [Fact]
    public void Activate_keeps_the_plan()
    {
        var trajectory = At(TrajectoryStage.Opened);

        Assert.Equal(Refusal.NotYours, trajectory.Activate("ander plan", scenario.By(VtEmployee)));
        Assert.Null(trajectory.Plan);
        Assert.Null(trajectory.Activate("plan", scenario.By(Colleague(CareCoordinator))));

        Assert.Equal("plan", trajectory.Plan);
        Recorded(trajectory, TrajectoryStep.Activate, Colleague(CareCoordinator), TrajectoryStage.Opened, TrajectoryStage.Active);
    }

    [Fact]
    [Trait("Requirement", "R122")]
    public void Close_keeps_the_result()
    {
        var trajectory = At(TrajectoryStage.Active);

        Assert.Null(trajectory.Close("woont zelfstandig", scenario.By(CareCoordinator)));

        Assert.Equal("woont zelfstandig", trajectory.Result);
        Recorded(trajectory, TrajectoryStep.Close, CareCoordinator, TrajectoryStage.Active, TrajectoryStage.Closed);
    }

    [Fact]
    [Trait("Requirement", "R124")]
    public void Shield_takes_what_is_written_out_of_sight()
    {
        var trajectory = At(TrajectoryStage.Closed);
        Assert.Equal(("instemming", "plan", "klaar"), (trajectory.Basis, trajectory.Plan, trajectory.Result));

        Assert.Null(trajectory.Shield(scenario.By(Clock)));

        Assert.Equal((null, null, null), (trajectory.Basis, trajectory.Plan, trajectory.Result));
        Recorded(trajectory, TrajectoryStep.Shield, Clock, TrajectoryStage.Closed, TrajectoryStage.Shielded);
    }

    [Fact]
    public void Destroy_takes_two_care_coordinators_of_the_same_organisation()
    {
        var trajectory = At(TrajectoryStage.Shielded);
        var second = Colleague(CareCoordinator);
        Assert.Equal(Refusal.NothingToConfirm, trajectory.Destroy(scenario.By(second)));

        Assert.Null(trajectory.ProposeDestruction(DestructionGround.AskedByVictim, scenario.By(CareCoordinator)));

        Recorded(trajectory, TrajectoryStep.ProposeDestruction, CareCoordinator, TrajectoryStage.Shielded, TrajectoryStage.Shielded);
        Assert.Equal((CareCoordinator.UserId, DestructionGround.AskedByVictim), (trajectory.DestructionProposedBy, trajectory.DestructionGround));
        Assert.Equal(Refusal.SamePersonMayNotConfirm, trajectory.Destroy(scenario.By(CareCoordinator)));
        Assert.Equal(TrajectoryStage.Shielded, trajectory.Stage);
        Assert.Null(trajectory.Destroy(scenario.By(second)));
        Recorded(trajectory, TrajectoryStep.Destroy, second, TrajectoryStage.Shielded, TrajectoryStage.Destroyed);
        Assert.Equal(DestructionGround.AskedByVictim, trajectory.DestructionGround);
    }

    [Fact]
    public void A_trajectory_of_a_case_under_hold_is_neither_proposed_nor_destroyed()
    {
        var trajectory = At(TrajectoryStage.Shielded);
        scenario.Done(trajectory.ProposeDestruction(DestructionGround.TermOver, scenario.By(CareCoordinator)));
        typeof(Trajectory).GetProperty(nameof(Trajectory.HeldSince))!.SetValue(trajectory, scenario.Now); // as the database keeps it

        Assert.Equal(Refusal.UnderLegalHold, trajectory.Destroy(scenario.By(Colleague(CareCoordinator))));
        Assert.Equal(Refusal.UnderLegalHold, trajectory.ProposeDestruction(DestructionGround.TermOver, scenario.By(CareCoordinator)));
        Assert.Equal(Refusal.NotYours, trajectory.Destroy(scenario.By(VtEmployee)));
        Assert.Equal(TrajectoryStage.Shielded, trajectory.Stage);
    }

    private void Recorded(Trajectory trajectory, TrajectoryStep step, Actor by, TrajectoryStage? from, TrajectoryStage to)
    {
        var row = trajectory.History[^1];
        Assert.Equal(
            (step, by.UserId, by.OrganisationId, by.Role, scenario.Now, from, to),
            (row.Step, row.UserId, row.OrganisationId, row.Role, row.At, row.From, row.To));
        Assert.Equal((to, scenario.Now), (trajectory.Stage, trajectory.LastStepAt));
    }

    private Trajectory At(TrajectoryStage stage)
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var trajectory = Trajectory.Open(@case, @case.Victims[0].Id, "instemming", scenario.By(CareCoordinator)).Trajectory!;
        foreach (var row in Rows.TakeWhile(_ => trajectory.Stage != stage))
        {
            scenario.Done(Take(row.Step, trajectory, row.Step == TrajectoryStep.Shield ? Clock : row.Step == TrajectoryStep.Destroy ? Colleague(CareCoordinator) : CareCoordinator));
        }

        return trajectory;
    }

    private Refusal? Take(TrajectoryStep step, Trajectory trajectory, Actor actor) => step switch
    {
        TrajectoryStep.Activate => trajectory.Activate("plan", scenario.By(actor)),
        TrajectoryStep.Close => trajectory.Close("klaar", scenario.By(actor)),
        TrajectoryStep.Shield => trajectory.Shield(scenario.By(actor)),
        TrajectoryStep.ProposeDestruction => trajectory.ProposeDestruction(DestructionGround.TermOver, scenario.By(actor)),
        TrajectoryStep.Destroy => trajectory.Destroy(scenario.By(actor)),
        TrajectoryStep.Open => throw new ArgumentOutOfRangeException(nameof(step), "Opening makes a trajectory."),
    };
}
