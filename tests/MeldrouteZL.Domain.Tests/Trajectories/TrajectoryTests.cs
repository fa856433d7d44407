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
    private static readonly TrajectoryStage[] Open = [TrajectoryStage.Registered, TrajectoryStage.Intake, TrajectoryStage.Active, TrajectoryStage.OnHold, TrajectoryStage.Closing];

    // By hand: each by a care coordinator of the organisation that opened it, but for the shielding.
    private static readonly (TrajectoryStep Step, TrajectoryStage[] From)[] Rows =
    [
        (TrajectoryStep.StartIntake, [TrajectoryStage.Registered]), (TrajectoryStep.Activate, [TrajectoryStage.Intake]), (TrajectoryStep.Pause, [TrajectoryStage.Active]),
        (TrajectoryStep.Resume, [TrajectoryStage.OnHold]),
        (TrajectoryStep.BeginClosing, [TrajectoryStage.Registered, TrajectoryStage.Intake, TrajectoryStage.Active, TrajectoryStage.OnHold]),
        (TrajectoryStep.Close, [TrajectoryStage.Closing]), (TrajectoryStep.Shield, [TrajectoryStage.Closed]),
        (TrajectoryStep.ProposeDestruction, [TrajectoryStage.Shielded]), (TrajectoryStep.Destroy, [TrajectoryStage.Shielded]),
        (TrajectoryStep.RecordBasis, Open), (TrajectoryStep.ReviseFacts, [TrajectoryStage.Intake, TrajectoryStage.Active, TrajectoryStage.OnHold, TrajectoryStage.Closing]),
        (TrajectoryStep.SetMonitoring, Open), (TrajectoryStep.RecordContact, Open), (TrajectoryStep.RecordProcedure, Open), (TrajectoryStep.RecordReflection, Open),
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
                    let expected = !(row.Step == TrajectoryStep.Shield ? actor.IsClock : own.Contains(actor)) ? Refusal.NotYours : !row.From.Contains(stage) ? Refusal.WrongStage : (Refusal?)null
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
            Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryWorld.Consent, scenario.By(actor)).Refusal));
    }

    [Fact]
    public void A_trajectory_is_for_a_victim_of_the_case()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);

        Assert.Equal(Refusal.UnknownVictim, Trajectory.Open(@case, Guid.NewGuid(), TrajectoryWorld.Consent, scenario.By(CareCoordinator)).Refusal);
    }

    [Fact]
    public void Every_stage_is_reached_and_destroying_is_the_end()
    {
        var graph = Graph<TrajectoryStage>.Of(
            from step in Enum.GetValues<TrajectoryStep>() let rule = TrajectoryRoute.RuleFor(step) from stage in rule.From select (stage, rule.To ?? stage));

        Assert.Equal(TrajectoryStage.Registered, TrajectoryRoute.RuleFor(TrajectoryStep.Open).To);
        Assert.Equal(Enum.GetValues<TrajectoryStage>(), graph.ReachedFrom(TrajectoryStage.Registered).Order());
        Assert.All(Enum.GetValues<TrajectoryStage>(), stage => Assert.Contains(TrajectoryStage.Destroyed, graph.ReachedFrom(stage)));
        Assert.Single(graph.ReachedFrom(TrajectoryStage.Destroyed));
    }

    [Fact]
    [Trait("Requirement", "R120")]
    public void Open_keeps_the_ground_and_the_handler_and_changes_nothing_on_the_case()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var (steps, grants) = (@case.History.Count, @case.Access.Count);

        var trajectory = Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryWorld.Consent, scenario.By(CareCoordinator)).Trajectory!;

        Assert.Equal((@case.Id, @case.Victims[0].Id, TestRegion.Id, TestRegion.CareParkstad), (trajectory.CaseId, trajectory.VictimId, trajectory.RegionId, trajectory.OrganisationId));
        Assert.Equal((CareCoordinator.UserId, "instemming", scenario.Now), (trajectory.HandlerId, trajectory.Basis, trajectory.OpenedAt));
        Recorded(trajectory, TrajectoryStep.Open, CareCoordinator, null, TrajectoryStage.Registered);
        Assert.Equal((steps, grants), (@case.History.Count, @case.Access.Count));
    }

    [Fact]
    public void Activate_keeps_the_plan()
    {
        var trajectory = At(TrajectoryStage.Intake);

        Assert.Equal(Refusal.NotYours, trajectory.Activate("ander plan", scenario.By(VtEmployee)));
        Assert.Null(trajectory.Plan);
        Assert.Null(trajectory.Activate("plan", scenario.By(Colleague(CareCoordinator))));

        Assert.Equal("plan", trajectory.Plan);
        Recorded(trajectory, TrajectoryStep.Activate, Colleague(CareCoordinator), TrajectoryStage.Intake, TrajectoryStage.Active);
    }

    [Fact]
    [Trait("Requirement", "R132")]
    public void Contact_comes_before_consent_and_the_support_after_it()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var without = TrajectoryWorld.Consent with { Ground = SupportGround.NoConsentYet, Text = "eerst kennismaken" };
        var trajectory = Trajectory.Open(@case, @case.Victims[0].Id, without, scenario.By(CareCoordinator)).Trajectory!;
        Assert.Null(trajectory.Content!.ConsentOn);
        Assert.Null(trajectory.RecordContact(new ContactDetails(TrajectoryWorld.Today, ContactManner.Visit, ContactPartner.Client, null, null), scenario.By(CareCoordinator)));
        scenario.Done(trajectory.StartIntake(TrajectoryWorld.Facts, scenario.By(CareCoordinator)));
        Assert.Null(trajectory.RecordContact(new ContactDetails(TrajectoryWorld.Today, ContactManner.Phone, ContactPartner.Client, null, null), scenario.By(CareCoordinator)));
        scenario.Done(trajectory.SetMonitoring(MonitoringLevel.Normal, MonitoringFactors.CanConsult, "waarom", scenario.By(CareCoordinator)));

        Assert.Equal(Refusal.ConsentMissing, trajectory.Activate("plan", scenario.By(CareCoordinator)));
        Assert.Equal(Refusal.NotYetHappened, trajectory.RecordBasis(TrajectoryWorld.Consent with { On = TrajectoryWorld.Today.AddDays(1) }, scenario.By(CareCoordinator)));
        scenario.Done(trajectory.RecordBasis(TrajectoryWorld.Consent with { Ground = SupportGround.LegalGround, Text = "grondslag" }, scenario.By(CareCoordinator)));
        Assert.Null(trajectory.Activate("plan", scenario.By(CareCoordinator)));

        Assert.Equal(2, trajectory.Contacts.Count);
        Assert.Equal("grondslag", trajectory.History.Single(h => h.Step == TrajectoryStep.RecordBasis).Reason!.Text);
    }

    [Fact]
    [Trait("Requirement", "R121")]
    public void The_support_starts_with_an_intensity_of_monitoring()
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var trajectory = Trajectory.Open(@case, @case.Victims[0].Id, TrajectoryWorld.Consent, scenario.By(CareCoordinator)).Trajectory!;
        scenario.Done(trajectory.StartIntake(TrajectoryWorld.Facts, scenario.By(CareCoordinator)));

        Assert.Equal(Refusal.MonitoringMissing, trajectory.Activate("plan", scenario.By(CareCoordinator)));
        scenario.Done(trajectory.SetMonitoring(MonitoringLevel.Light, MonitoringFactors.CanConsult, "rustig", scenario.By(CareCoordinator)));
        scenario.Done(trajectory.SetMonitoring(MonitoringLevel.Intensive, MonitoringFactors.KindOfProblems | MonitoringFactors.CanConsult, "onrust", scenario.By(CareCoordinator)));

        Assert.Equal(MonitoringLevel.Intensive, trajectory.Level);
        Assert.Equal(["onrust", "rustig"], trajectory.Monitorings.OrderByDescending(m => m.At).Select(m => m.Why));
        Assert.Null(trajectory.Activate("plan", scenario.By(CareCoordinator)));
    }

    [Theory]
    [InlineData(null, null, Refusal.GuardianshipMissing)]
    [InlineData(ProcedureState.ToDo, "2026-12-01", Refusal.GuardianshipMissing)]
    [InlineData(ProcedureState.NotApplicable, null, Refusal.GuardianshipMissing)]
    [InlineData(ProcedureState.Started, null, Refusal.GuardianshipMissing)]
    [InlineData(ProcedureState.Started, "2026-12-01", null)]
    [InlineData(ProcedureState.Done, null, null)]
    [Trait("Requirement", "R155")]
    public void For_a_minor_custody_is_arranged_or_has_a_day(ProcedureState? state, string? due, Refusal? expected)
    {
        var trajectory = At(TrajectoryStage.Intake, TrajectoryWorld.Facts with { IsMinor = true });
        if (state is { } recorded)
        {
            scenario.Done(trajectory.RecordProcedure(new ProcedureDetails(Procedure.Guardianship, recorded, due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), scenario.By(CareCoordinator)));
        }

        Assert.Equal(expected, trajectory.Activate("plan", scenario.By(CareCoordinator)));
    }

    [Fact]
    [Trait("Requirement", "R150")]
    public void The_intake_keeps_what_the_route_turns_on_and_knows_only_municipalities()
    {
        var trajectory = At(TrajectoryStage.Intake);

        Assert.Equal(Refusal.UnknownOrganisation, trajectory.ReviseFacts(TrajectoryWorld.Facts with { MunicipalityId = TestRegion.CareParkstad }, scenario.By(CareCoordinator)));
        Assert.Null(trajectory.ReviseFacts(new IntakeFacts(SupportKind.InShelter, TestRegion.Maastricht, MunicipalityBecause.Registered, ResidenceStanding.NotLawful, null), scenario.By(CareCoordinator)));

        Assert.Equal((SupportKind.InShelter, TestRegion.Maastricht, MunicipalityBecause.Registered), (trajectory.Kind, trajectory.MunicipalityId, trajectory.MunicipalityBecause));
        Assert.Equal((ResidenceStanding.NotLawful, null), (trajectory.Profile.Residence, trajectory.Profile.IsMinor));
    }

    [Fact]
    public void A_pause_keeps_its_reason_and_the_support_goes_on()
    {
        var trajectory = At(TrajectoryStage.Active);

        scenario.Done(trajectory.Pause("in het ziekenhuis", scenario.By(CareCoordinator)));
        Assert.Equal(TrajectoryStage.OnHold, trajectory.Stage);
        scenario.Done(trajectory.Resume("weer thuis", scenario.By(CareCoordinator)));

        Assert.Equal(TrajectoryStage.Active, trajectory.Stage);
        Assert.Equal(["in het ziekenhuis", "weer thuis"], trajectory.History.Select(h => h.Reason?.Text).OfType<string>());
    }

    [Fact]
    [Trait("Requirement", "R122")]
    public void Close_keeps_why_and_the_result()
    {
        var trajectory = At(TrajectoryStage.Closing);

        Assert.Null(trajectory.Close(new TrajectoryEnding(TrajectoryEnd.TakenOver, TrajectoryOutcome.Same, "woont zelfstandig"), scenario.By(CareCoordinator)));

        Assert.Equal(("woont zelfstandig", TrajectoryEnd.TakenOver, TrajectoryOutcome.Same), (trajectory.Result, trajectory.Content!.End, trajectory.Content.Outcome));
        Recorded(trajectory, TrajectoryStep.Close, CareCoordinator, TrajectoryStage.Closing, TrajectoryStage.Closed);
    }

    [Fact]
    [Trait("Requirement", "R124")]
    public void Shield_takes_what_is_written_out_of_sight()
    {
        var trajectory = At(TrajectoryStage.Closed);
        Assert.Equal(("instemming", "plan", "klaar"), (trajectory.Basis, trajectory.Plan, trajectory.Result));

        Assert.Null(trajectory.Shield(scenario.By(Clock)));

        Assert.Equal((null, null, null), (trajectory.Basis, trajectory.Plan, trajectory.Result));
        Assert.Empty(trajectory.Monitorings);
        Assert.Equal(ProcedureProfile.Unknown, trajectory.Profile);
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

    private Trajectory At(TrajectoryStage stage, IntakeFacts? facts = null) => TrajectoryWorld.At(scenario, stage, facts);

    private Refusal? Take(TrajectoryStep step, Trajectory trajectory, Actor actor) => TrajectoryWorld.Take(scenario, step, trajectory, actor);
}
