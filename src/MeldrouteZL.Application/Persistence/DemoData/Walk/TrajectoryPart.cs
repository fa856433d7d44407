using MeldrouteZL.Application.Trajectories;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The support of one victim by care coordination.</summary>
internal sealed class TrajectoryPart(DemoHands hands, VictimPart victims, OpenTrajectory.Handler open, ActivateTrajectory.Handler activate, CloseTrajectory.Handler close)
{
    /// <summary>The beginning, and its end for when the time comes.</summary>
    public (IEnumerable<DemoStep> Begin, IEnumerable<DemoStep> End) Steps(DemoRecord record)
    {
        if (record.Journey.Trajectory is not { } trajectory)
        {
            return ([], []);
        }

        var number = "";
        DemoStep[] begin =
        [
            new(nameof(OpenTrajectory), record.CareCoordinator, Pauses.Days(1), turn => OpenAsync(turn, record, trajectory)) { Gives = given => number = given },
            new(nameof(ActivateTrajectory), record.CareCoordinator, Pauses.Days(2),
                turn => hands.OnTrajectoryAsync(turn, number, activate, new ActivateTrajectory.Command { Plan = trajectory.Plan })),
        ];
        DemoStep[] end =
        [
            new(nameof(CloseTrajectory), record.CareCoordinator, Pauses.Weeks(trajectory.Weeks),
                turn => hands.OnTrajectoryAsync(turn, number, close, new CloseTrajectory.Command { Result = trajectory.Result })),
        ];
        return (begin, end);
    }

    private async Task<Outcome> OpenAsync(DemoTurn turn, DemoRecord record, DemoTrajectory trajectory)
    {
        var known = await victims.OfCaseAsync(turn, record);
        var index = record.Signal.Victims.Index().Single(v => v.Item.Label == trajectory.Victim).Index;
        var command = new OpenTrajectory.Command { VictimId = known[index].Victim.Id, Basis = trajectory.Basis };
        hands.Check(command);
        return await open.Handle(await hands.TargetAsync(turn, record), command, turn.By, turn.At, turn.Cancel);
    }
}
