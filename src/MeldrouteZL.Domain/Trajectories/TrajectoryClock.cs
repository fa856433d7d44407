namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What runs in a trajectory.</summary>
public enum TrajectoryClockKind : short
{
    /// <summary>Nobody consented yet: how to go on must be decided.</summary>
    ConsentMissing = 1,

    /// <summary>The next contact is due, as agreed or by the intensity of monitoring.</summary>
    NextContact = 2,

    /// <summary>Nothing was heard of the client for longer than the intensity of monitoring allows: early warning of somebody leaving.</summary>
    ClientSilence = 3,

    /// <summary>Nothing was heard of who gives the help.</summary>
    ProviderSilence = 4,
    ProcedureDue = 5,
    ReflectionEnds = 6,
    PoliceReport = 7,

    /// <summary>The planned day of leaving a place of shelter.</summary>
    StayEnds = 8,

    /// <summary>The longest stay that the shelter allows, as for severely disadvantaged persons (R141).</summary>
    LongestStay = 9,
    CareMeeting = 10,

    /// <summary>What was agreed on in a care meeting must be done.</summary>
    AgreementDue = 11,

    /// <summary>The planned end of support in a domain of life.</summary>
    SupportEnds = 12,

    /// <summary>A client asked to see what is written; no answer was given.</summary>
    InspectionAsked = 13,
    CorrectionAsked = 14,
    DestructionAsked = 15,

    /// <summary>The destruction that the client asked for was granted and must be carried out. It goes on when the trajectory is closed and out of sight.</summary>
    DestructionDue = 16,
}

/// <summary>On whom something waits.</summary>
public enum WaitsFor : short
{
    CareCoordination = 1,
    Client = 2,
    Provider = 3,
}

/// <summary>How loudly a clock strikes.</summary>
public enum ClockUrgency : short
{
    /// <summary>Its day is to come, or today.</summary>
    Ahead = 1,

    /// <summary>Its day is over.</summary>
    Late = 2,

    /// <summary>Of silence: over for twice the term.</summary>
    Loud = 3,
}

/// <summary>Something in a trajectory that has a day.</summary>
/// <param name="DueOn">The last day on which it is in time.</param>
/// <param name="Procedure">Of <see cref="TrajectoryClockKind.ProcedureDue"/>: which.</param>
/// <param name="LoudFrom">The day after which it strikes louder; null for what does not.</param>
/// <param name="Of">Which meeting, agreement or support it is of; null where a trajectory has one of the kind at most.</param>
public sealed record TrajectoryClock(TrajectoryClockKind Kind, DateOnly DueOn, Procedure? Procedure = null, DateOnly? LoudFrom = null, Guid? Of = null)
{
    public WaitsFor WaitsFor => Kind switch
    {
        TrajectoryClockKind.ReflectionEnds or TrajectoryClockKind.PoliceReport => WaitsFor.Client,
        TrajectoryClockKind.ProviderSilence or TrajectoryClockKind.SupportEnds => WaitsFor.Provider,
        TrajectoryClockKind.ConsentMissing or TrajectoryClockKind.NextContact or TrajectoryClockKind.ClientSilence or TrajectoryClockKind.ProcedureDue
            or TrajectoryClockKind.StayEnds or TrajectoryClockKind.LongestStay or TrajectoryClockKind.CareMeeting or TrajectoryClockKind.AgreementDue
            or TrajectoryClockKind.InspectionAsked or TrajectoryClockKind.CorrectionAsked or TrajectoryClockKind.DestructionAsked or TrajectoryClockKind.DestructionDue => WaitsFor.CareCoordination,
    };

    public ClockUrgency UrgencyOn(DateOnly today) => today > LoudFrom ? ClockUrgency.Loud : today > DueOn ? ClockUrgency.Late : ClockUrgency.Ahead;
}
