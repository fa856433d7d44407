using MeldrouteZL.Application.CareNetwork;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;

namespace MeldrouteZL.Application.Persistence.DemoData.Walk;

/// <summary>The use cases by which care is written down.</summary>
internal sealed record CareHandlers(
    WriteSupport.Handler Support, MeasureWellbeing.Handler Wellbeing, RecordTransfer.Handler Transfer, PlanCareMeeting.Handler Plan, AddCareParticipant.Handler Participant,
    SettleCareMeeting.Handler Settle, AddCareAgreement.Handler Agreement, FollowUpAgreement.Handler FollowUp, ViewCare.Handler View, RecordContact.Handler Contact,
    ReportBottleneck.Handler Report, EscalateBottleneck.Handler Escalate, ListBottlenecks.Handler Bottlenecks, RecordProfessionalAdvice.Handler Advise);

/// <summary>The use cases of shelter and alarm.</summary>
internal sealed record ShelterHandlers(
    AddShelterPlaces.Handler AddPlaces, ListPlaces.Handler Places, AddAwareDevice.Handler AddDevice, RequestShelter.Handler Ask, RecordShelterAnswer.Handler Answer, PlaceInShelter.Handler Place,
    GiveAwareDevice.Handler GiveDevice, FollowAwareDevice.Handler FollowDevice);

/// <summary>Takes a step of care or shelter in one trajectory as its page would.</summary>
internal sealed class CareHands(DemoHands hands, FindShelter.Handler shelter)
{
    /// <summary>How the handlers of care are called.</summary>
    public delegate Task<Outcome> Write<TCommand>(Target target, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);

    /// <summary>How the handlers that stand on no record are called.</summary>
    public delegate Task<Outcome> Send<TCommand>(Guid formKey, TCommand command, Actor actor, DateTimeOffset at, CancellationToken cancel);

    /// <param name="name">Unique in the way.</param>
    public DemoStep InCare<TCommand>(LedTrajectory led, string name, Pause pause, Write<TCommand> write, Func<DemoTurn, Task<TCommand>> command) => new(
        name, led.Record.CareCoordinator, pause, async turn =>
        {
            var typed = await command(turn);
            hands.Check(typed);
            return await write(new Target(led.Number, 0, turn.FormKey), typed, turn.By, turn.At, turn.Cancel);
        });

    public DemoStep InTrajectory<TCommand>(LedTrajectory led, string name, Pause pause, ITrajectoryStep<TCommand> step, Func<DemoTurn, TCommand> command) => new(
        name, led.Record.CareCoordinator, pause, turn => hands.OnTrajectoryAsync(turn, led.Number, step, command(turn)));

    /// <param name="asked">Which step it is; decides the version that is looked at.</param>
    public DemoStep InShelter<TCommand>(LedTrajectory led, string name, Pause pause, ShelterStep asked, IShelterStep<TCommand> step, Func<DemoTurn, Task<TCommand>> command) => new(
        name, led.Record.CareCoordinator, pause, async turn =>
        {
            var typed = await command(turn);
            hands.Check(typed);
            var header = await shelter.Handle(led.Number, asked, turn.By, turn.Cancel) ?? throw new InvalidOperationException("The demo asks shelter in a trajectory that its person does not see.");
            return await step.Handle(new Target(led.Number, header.Version, turn.FormKey), typed, turn.By, turn.At, turn.Cancel);
        });

    public DemoStep InRegion<TCommand>(DemoSeat by, string name, Pause pause, Send<TCommand> send, Func<DemoTurn, Task<TCommand>> command) => new(
        name, by, pause, async turn =>
        {
            var typed = await command(turn);
            hands.Check(typed);
            return await send(turn.FormKey, typed, turn.By, turn.At, turn.Cancel);
        });
}
