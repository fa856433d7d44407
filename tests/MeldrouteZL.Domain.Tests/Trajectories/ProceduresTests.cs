using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trajectories;
using Xunit;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>Which procedures are for whom, and what is kept of them.</summary>
public sealed class ProceduresTests
{
    private static readonly Procedure[] ForEverybody =
        [Procedure.Complaint, Procedure.Shelter, Procedure.Medical, Procedure.LegalAid, Procedure.Insurance, Procedure.Registration, Procedure.Aware, Procedure.WorkOrSchool, Procedure.Information];

    private readonly Scenario scenario = new();

    // By hand, from the sources.
    [Theory]
    [InlineData(false, ResidenceStanding.Lawful, ExploitationForm.Sexual, "")]
    [InlineData(false, ResidenceStanding.Lawful, ExploitationForm.Labour, "Return")]
    [InlineData(true, ResidenceStanding.Lawful, ExploitationForm.Criminal, "Guardianship")]
    [InlineData(false, ResidenceStanding.NotLawful, ExploitationForm.Sexual, "ReflectionPeriod Residence Allowance Return")]
    [InlineData(null, ResidenceStanding.Unknown, ExploitationForm.Unknown, "ReflectionPeriod Residence Allowance Guardianship Return")]
    [Trait("Requirement", "R122")]
    [Trait("Requirement", "R156")]
    [Trait("Requirement", "R159")]
    [Trait("Requirement", "R160")]
    public void The_checklist_fits_the_person(bool? isMinor, ResidenceStanding residence, ExploitationForm form, string besides)
    {
        var expected = ForEverybody.Concat(besides.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Procedure>)).Order();

        Assert.Equal(expected, Procedures.For(new ProcedureProfile(isMinor, residence, form)));
    }

    [Fact]
    public void What_is_not_for_this_person_is_refused()
    {
        var trajectory = TrajectoryWorld.At(scenario, TrajectoryStage.Intake);

        Assert.Equal(Refusal.ProcedureDoesNotApply, trajectory.RecordProcedure(new ProcedureDetails(Procedure.Allowance, ProcedureState.Started), scenario.By(CareCoordinator)));
        Assert.Empty(trajectory.ProcedureEntries);
    }

    [Fact]
    [Trait("Requirement", "R128")]
    public void The_last_entry_holds_and_the_others_stay()
    {
        var trajectory = TrajectoryWorld.At(scenario, TrajectoryStage.Active);
        scenario.Done(trajectory.RecordProcedure(new ProcedureDetails(Procedure.Information, ProcedureState.ToDo, DueOn: TrajectoryWorld.Today), scenario.By(CareCoordinator)));
        scenario.Done(trajectory.RecordProcedure(new ProcedureDetails(Procedure.Information, ProcedureState.Done, DoneOn: TrajectoryWorld.Today, Language: "Pools"), scenario.By(Colleague(CareCoordinator))));

        Assert.Equal(2, trajectory.ProcedureEntries.Count);
        var now = trajectory.Checklist.Single(c => c.Procedure == Procedure.Information).Now!;
        Assert.Equal((ProcedureState.Done, "Pools", Colleague(CareCoordinator).UserId), (now.State, now.Language, now.UserId));
        Assert.Null(trajectory.Checklist.Single(c => c.Procedure == Procedure.Complaint).Now);
        Assert.Equal(Refusal.NotYetHappened, trajectory.RecordProcedure(new ProcedureDetails(Procedure.Medical, ProcedureState.Done, DoneOn: TrajectoryWorld.Today.AddDays(9)), scenario.By(CareCoordinator)));
    }
}
