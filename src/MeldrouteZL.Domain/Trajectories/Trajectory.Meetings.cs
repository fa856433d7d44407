using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

// Care meetings: per victim, when needed (R123, R129).
public sealed partial class Trajectory
{
    /// <summary>Plans a care meeting; one that was held already can be written down so afterwards.</summary>
    public (CareMeeting? Meeting, Refusal? Refusal) PlanCareMeeting(CareMeetingFacts facts, Moment moment) =>
        WorkRefusalOf(moment.By) is { } refusal ? (null, refusal) : (new CareMeeting(this, facts, moment), null);

    /// <summary>Adds who takes part in a meeting that is not over.</summary>
    public (CareParticipant? Participant, Refusal? Refusal) AddParticipant(CareMeeting? meeting, CareParticipantFacts facts, Moment moment) =>
        RefusalOf(meeting, CareMeetingState.Planned, Refusal.CareMeetingSettled, moment) is { } refusal ? (null, refusal) : (new CareParticipant(this, meeting!.Id, facts, moment), null);

    /// <summary>Keeps that a meeting was held, with what was discussed, or did not go on, with the reason.</summary>
    public Refusal? SettleCareMeeting(CareMeeting? meeting, bool isHeld, string outcome, Moment moment)
    {
        if (RefusalOf(meeting, CareMeetingState.Planned, Refusal.CareMeetingSettled, moment) is { } refusal)
        {
            return refusal;
        }

        if (isHeld && meeting!.On > DutchTime.DateOf(moment.At))
        {
            return Refusal.NotYetHappened;
        }

        meeting!.Settle(isHeld, outcome, moment);
        return null;
    }

    /// <summary>Adds what was agreed on in a meeting that was held.</summary>
    public (CareAgreement? Agreement, Refusal? Refusal) AddAgreement(CareMeeting? meeting, CareAgreementFacts facts, Moment moment) =>
        RefusalOf(meeting, CareMeetingState.Held, Refusal.CareMeetingNotHeld, moment) is { } refusal ? (null, refusal) : (new CareAgreement(this, meeting!.Id, facts, moment), null);

    /// <summary>Keeps what became of an agreement.</summary>
    public Refusal? FollowUpAgreement(CareAgreement? agreement, bool isDone, string followUp, Moment moment)
    {
        if (WorkRefusalOf(moment.By) is { } refusal)
        {
            return refusal;
        }

        if (agreement?.TrajectoryId != Id)
        {
            return Refusal.UnknownAgreement;
        }

        if (agreement.State != CareAgreementState.Open)
        {
            return Refusal.AgreementSettled;
        }

        agreement.Settle(isDone, followUp, moment);
        return null;
    }

    private Refusal? RefusalOf(CareMeeting? meeting, CareMeetingState needed, Refusal otherwise, Moment moment) =>
        WorkRefusalOf(moment.By) ?? (meeting?.TrajectoryId != Id ? Refusal.UnknownCareMeeting : meeting.State != needed ? otherwise : null);
}
