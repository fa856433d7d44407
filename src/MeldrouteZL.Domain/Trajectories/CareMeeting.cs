using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>At what kind of place helpers meet: a choice and no address, so that where a victim stays is never written here.</summary>
public enum CareMeetingPlace : short
{
    CareCoordination = 1,
    Provider = 2,
    Municipality = 3,
    Online = 4,
    Telephone = 5,
    Elsewhere = 6,
}

public enum CareMeetingState : short
{
    Planned = 1,
    Held = 2,
    Cancelled = 3,
}

/// <summary>A meeting about the care of one victim, when it is needed and not at fixed times (R123, R129).</summary>
public sealed class CareMeeting : TrajectoryPart
{
    public const int AgendaMaxLength = 2000;
    public const int OutcomeMaxLength = 2000;

    private CareMeeting() => Agenda = "";

    internal CareMeeting(Trajectory trajectory, CareMeetingFacts facts, Moment moment)
        : base(trajectory, moment) =>
        (On, At, Place, Agenda, State) = (facts.On, facts.At, facts.Place, facts.Agenda, CareMeetingState.Planned);

    public DateOnly On { get; private set; }

    /// <summary>On the clock of the wall; null while that is not agreed on.</summary>
    public TimeOnly? At { get; private set; }
    public CareMeetingPlace Place { get; private set; }
    public string Agenda { get; private set; }
    public CareMeetingState State { get; private set; }

    /// <summary>What was discussed, or why it did not go on; null while it is planned.</summary>
    public string? Outcome { get; private set; }
    public Guid? SettledBy { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    internal void Settle(bool isHeld, string outcome, Moment moment) =>
        (State, Outcome, SettledBy, SettledAt) = (isHeld ? CareMeetingState.Held : CareMeetingState.Cancelled, outcome, moment.By.UserId, moment.At);
}

/// <summary>When and at what kind of place helpers meet, and about what.</summary>
public sealed record CareMeetingFacts(DateOnly On, TimeOnly? At, CareMeetingPlace Place, string Agenda);

/// <summary>Who takes part in a care meeting, on what ground, and what they may know: each their own text. To be named here gives no access.</summary>
public sealed class CareParticipant : TrajectoryPart
{
    public const int NameMaxLength = 200;
    public const int GroundMaxLength = 500;
    public const int MayKnowMaxLength = 2000;

    private CareParticipant() => (Name, Organisation, Ground, MayKnow) = ("", "", "", "");

    internal CareParticipant(Trajectory trajectory, Guid meetingId, CareParticipantFacts facts, Moment moment)
        : base(trajectory, moment) =>
        (MeetingId, Name, Organisation, Ground, MayKnow) = (meetingId, facts.Name, facts.Organisation, facts.Ground, facts.MayKnow);

    public Guid MeetingId { get; private set; }
    public string Name { get; private set; }
    public string Organisation { get; private set; }

    /// <summary>Consent or the other ground on which they take part.</summary>
    public string Ground { get; private set; }

    /// <summary>What may be told to them, and so what may be spoken of while they are there.</summary>
    public string MayKnow { get; private set; }
}

/// <summary>Who takes part.</summary>
public sealed record CareParticipantFacts(string Name, string Organisation, string Ground, string MayKnow);

public enum CareAgreementState : short
{
    Open = 1,
    Done = 2,
    NotDone = 3,
}

/// <summary>What was agreed on in a care meeting: who does what before when, and what became of it.</summary>
public sealed class CareAgreement : TrajectoryPart
{
    public const int TextMaxLength = 1000;
    public const int OwnerMaxLength = 200;
    public const int FollowUpMaxLength = 1000;

    private CareAgreement() => (Text, Owner) = ("", "");

    internal CareAgreement(Trajectory trajectory, Guid meetingId, CareAgreementFacts facts, Moment moment)
        : base(trajectory, moment) =>
        (MeetingId, Text, Owner, DueOn, State) = (meetingId, facts.Text, facts.Owner, facts.DueOn, CareAgreementState.Open);

    public Guid MeetingId { get; private set; }
    public string Text { get; private set; }

    /// <summary>Who does it, by name or organisation.</summary>
    public string Owner { get; private set; }
    public DateOnly DueOn { get; private set; }
    public CareAgreementState State { get; private set; }

    /// <summary>What became of it; null while it is open.</summary>
    public string? FollowUp { get; private set; }
    public Guid? FollowedUpBy { get; private set; }
    public DateTimeOffset? FollowedUpAt { get; private set; }

    /// <summary>Whether who must do it is late.</summary>
    public bool IsOverdueOn(DateOnly today) => State == CareAgreementState.Open && DueOn < today;

    internal void Settle(bool isDone, string followUp, Moment moment) =>
        (State, FollowUp, FollowedUpBy, FollowedUpAt) = (isDone ? CareAgreementState.Done : CareAgreementState.NotDone, followUp, moment.By.UserId, moment.At);
}

/// <summary>Who does what before when.</summary>
public sealed record CareAgreementFacts(string Text, string Owner, DateOnly DueOn);
