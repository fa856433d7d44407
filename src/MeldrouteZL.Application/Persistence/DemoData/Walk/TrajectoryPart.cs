using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The use cases by which a trajectory is led.</summary>
internal sealed record TrajectoryHandlers(
    OpenTrajectory.Handler Open, RecordContact.Handler Contact, StartIntake.Handler Intake, SetMonitoring.Handler Monitoring, RecordProcedure.Handler Procedure,
    ActivateTrajectory.Handler Activate, BeginClosing.Handler Closing, CloseTrajectory.Handler Close);

/// <summary>A trajectory that is under way.</summary>
/// <param name="Victim">By label.</param>
/// <param name="At">When the support started.</param>
internal sealed record LedTrajectory(DemoRecord Record, string Victim, string Number, DateTimeOffset At);

/// <summary>The support of one victim by care coordination.</summary>
internal sealed class TrajectoryPart(DemoHands hands, VictimPart victims, TrajectoryHandlers use)
{
    private readonly List<LedTrajectory> led = [];

    /// <summary>The trajectories in which support has started, in that order.</summary>
    public IReadOnlyList<LedTrajectory> Led => led;

    /// <summary>The beginning, and its end for when the time comes.</summary>
    public (IEnumerable<DemoStep> Begin, IEnumerable<DemoStep> End) Steps(DemoRecord record) => record.Journey.Trajectory is { } trajectory ? Steps(record, trajectory) : ([], []);

    /// <summary>The same for a victim whom the signal does not say this of.</summary>
    public (IEnumerable<DemoStep> Begin, IEnumerable<DemoStep> End) Steps(DemoRecord record, DemoTrajectory trajectory)
    {
        var number = "";
        DemoStep Step<TCommand>(string name, Pause pause, ITrajectoryStep<TCommand> step, Func<DemoTurn, TCommand> command) =>
            new(name, record.CareCoordinator, pause, turn => hands.OnTrajectoryAsync(turn, number, step, command(turn)));
        DemoStep[] begin =
        [
            new(nameof(OpenTrajectory), record.CareCoordinator, Pauses.Days(1), turn => OpenAsync(turn, record, trajectory)) { Gives = given => number = given },
            Step(nameof(RecordContact), Pauses.AtOnce(20), use.Contact, turn => new RecordContact.Command { With = ContactPartner.Client, Manner = ContactManner.Visit, On = DayOf(turn), Note = "Kennisgemaakt met een tolk." }),
            Step(nameof(StartIntake), Pauses.AtOnce(20), use.Intake, _ => new StartIntake.Command
            {
                Kind = SupportKind.Ambulatory, MunicipalityBecause = MunicipalityBecause.RegisteredElsewhere, Residence = ResidenceStanding.Unknown, Minor = MinorAnswer.No,
            }),
            Step(nameof(SetMonitoring), Pauses.AtOnce(20), use.Monitoring, _ => new SetMonitoring.Command
            {
                Level = MonitoringLevel.Normal, Factors = [MonitoringFactors.HelperKnowsTargetGroup, MonitoringFactors.KindOfProblems], Why = "De hulpverlener kent de doelgroep; er zijn meerdere problemen tegelijk.",
            }),
            Step(nameof(RecordProcedure), Pauses.AtOnce(20), use.Procedure, turn => new RecordProcedure.Command
            {
                Procedure = Procedure.Information, State = ProcedureState.Done, DoneOn = DayOf(turn), Language = "Engels", Note = "Rechten en procedures uitgelegd, met folder.",
            }),
            Step(nameof(ActivateTrajectory), Pauses.Days(2), use.Activate, _ => new ActivateTrajectory.Command { Plan = trajectory.Plan }) with { Tells = at => led.Add(new(record, trajectory.Victim, number, at)) },
        ];
        DemoStep[] end =
        [
            Step(nameof(BeginClosing), Pauses.Weeks(trajectory.Weeks), use.Closing, _ => new BeginClosing.Command { Reason = "De doelen zijn bereikt; nog een gesprek om af te ronden." }),
            Step(nameof(CloseTrajectory), Pauses.AtOnce(30), use.Close, _ => new CloseTrajectory.Command { Reason = TrajectoryEnd.AimsReached, Outcome = TrajectoryOutcome.Better, Result = trajectory.Result }),
        ];
        return (begin, end);
    }

    private async Task<Outcome> OpenAsync(DemoTurn turn, DemoRecord record, DemoTrajectory trajectory)
    {
        var known = await victims.OfCaseAsync(turn, record);
        var index = record.Signal.Victims.Index().Single(v => v.Item.Label == trajectory.Victim).Index;
        var command = new OpenTrajectory.Command
        {
            VictimId = known[index].Victim.Id,
            Ground = SupportGround.Consent,
            ConsentFrom = ConsentGiver.Client,
            ConsentOn = DayOf(turn),
            ConsentForm = ConsentForm.Written,
            Basis = trajectory.Basis,
        };
        hands.Check(command);
        return await use.Open.Handle(await hands.TargetAsync(turn, record), command, turn.By, turn.At, turn.Cancel);
    }

    private static DateOnly DayOf(DemoTurn turn) => DutchTime.DateOf(turn.At);
}
