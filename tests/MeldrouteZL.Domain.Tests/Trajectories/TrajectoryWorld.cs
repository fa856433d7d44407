using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Tests.Support;
using MeldrouteZL.Domain.Trajectories;
using static MeldrouteZL.Domain.Tests.Support.People;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>Trajectories at the point where a test begins.</summary>
internal static class TrajectoryWorld
{
    /// <summary>The day on which a scenario begins.</summary>
    public static readonly DateOnly Today = new(2026, 11, 16);

    public static readonly SupportBasis Consent = new(SupportGround.Consent, ConsentGiver.Client, Today, ConsentForm.Spoken, "instemming");

    /// <summary>Of an adult who may stay.</summary>
    public static readonly IntakeFacts Facts = new(SupportKind.Ambulatory, TestRegion.Heerlen, MunicipalityBecause.Found, ResidenceStanding.Lawful, false);

    public static Trajectory At(Scenario scenario, TrajectoryStage stage, IntakeFacts? facts = null)
    {
        var @case = scenario.CaseAt(CaseStage.OnAgenda);
        var trajectory = Trajectory.Open(@case, @case.Victims[0].Id, Consent, scenario.By(CareCoordinator)).Trajectory!;
        scenario.Pass();
        if (stage == TrajectoryStage.Registered)
        {
            return trajectory;
        }

        scenario.Done(trajectory.StartIntake(facts ?? Facts, scenario.By(CareCoordinator)));
        scenario.Done(trajectory.SetMonitoring(MonitoringLevel.Normal, MonitoringFactors.CanConsult, "waarom", scenario.By(CareCoordinator)));
        TrajectoryStep[] way = [TrajectoryStep.Activate, .. stage == TrajectoryStage.OnHold ? (TrajectoryStep[])[TrajectoryStep.Pause] : [], TrajectoryStep.BeginClosing, TrajectoryStep.Close, TrajectoryStep.Shield, TrajectoryStep.ProposeDestruction, TrajectoryStep.Destroy];
        foreach (var step in way.TakeWhile(_ => trajectory.Stage != stage))
        {
            scenario.Done(Take(scenario, step, trajectory, step == TrajectoryStep.Shield ? Clock : step == TrajectoryStep.Destroy ? Colleague(CareCoordinator) : CareCoordinator));
        }

        return trajectory;
    }

    /// <summary>Ends the support of a trajectory that is still open for work.</summary>
    public static void Close(Scenario scenario, Trajectory trajectory)
    {
        scenario.Done(Take(scenario, TrajectoryStep.BeginClosing, trajectory, CareCoordinator));
        scenario.Done(Take(scenario, TrajectoryStep.Close, trajectory, CareCoordinator));
    }

    public static Refusal? Take(Scenario scenario, TrajectoryStep step, Trajectory trajectory, Actor actor)
    {
        var moment = scenario.By(actor);
        return step switch
        {
            TrajectoryStep.StartIntake => trajectory.StartIntake(Facts, moment),
            TrajectoryStep.Activate => trajectory.Activate("plan", moment),
            TrajectoryStep.Pause => trajectory.Pause("rust", moment),
            TrajectoryStep.Resume => trajectory.Resume("verder", moment),
            TrajectoryStep.BeginClosing => trajectory.BeginClosing("bijna klaar", moment),
            TrajectoryStep.Close => trajectory.Close(new TrajectoryEnding(TrajectoryEnd.AimsReached, TrajectoryOutcome.Better, "klaar"), moment),
            TrajectoryStep.Shield => trajectory.Shield(moment),
            TrajectoryStep.ProposeDestruction => trajectory.ProposeDestruction(DestructionGround.TermOver, moment),
            TrajectoryStep.Destroy => trajectory.Destroy(moment),
            TrajectoryStep.RecordBasis => trajectory.RecordBasis(Consent, moment),
            TrajectoryStep.ReviseFacts => trajectory.ReviseFacts(Facts, moment),
            TrajectoryStep.SetMonitoring => trajectory.SetMonitoring(MonitoringLevel.Normal, MonitoringFactors.CanConsult, "waarom", moment),
            TrajectoryStep.RecordContact => trajectory.RecordContact(new ContactDetails(Today, ContactManner.Phone, ContactPartner.Client, "kort", null), moment),
            TrajectoryStep.RecordProcedure => trajectory.RecordProcedure(new ProcedureDetails(Procedure.Medical, ProcedureState.Started), moment),
            TrajectoryStep.RecordReflection => trajectory.RecordReflection(ReflectionStep.B8Requested, Today, isDublin: false, moment),
            TrajectoryStep.Open => throw new ArgumentOutOfRangeException(nameof(step), "Opening makes a trajectory."),
        };
    }
}
