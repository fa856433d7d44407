namespace MeldrouteZL.Domain.Trajectories;

/// <summary>Whether the person is supported where they live or in shelter (R130).</summary>
public enum SupportKind : short
{
    Ambulatory = 1,
    InShelter = 2,
}

/// <summary>Why this municipality is the responsible one (R150).</summary>
public enum MunicipalityBecause : short
{
    /// <summary>The person is registered there.</summary>
    Registered = 1,

    /// <summary>Registered nowhere: in principle where the person was found.</summary>
    Found = 2,

    /// <summary>Registered in a municipality outside the region.</summary>
    RegisteredElsewhere = 3,
}

/// <summary>Whether the person may stay in the country (R156, R157).</summary>
public enum ResidenceStanding : short
{
    Unknown = 0,
    Lawful = 1,
    NotLawful = 2,
}

/// <summary>What an intake finds out and the route of the support turns on.</summary>
/// <param name="MunicipalityId">The responsible municipality; null when it lies outside the region.</param>
/// <param name="IsMinor">Minors are helped under the Jeugdwet, and somebody must have custody (R155); null while it is unknown.</param>
public sealed record IntakeFacts(SupportKind Kind, int? MunicipalityId, MunicipalityBecause MunicipalityBecause, ResidenceStanding Residence, bool? IsMinor);

/// <summary>Why a trajectory ended.</summary>
public enum TrajectoryEnd : short
{
    AimsReached = 1,
    ClientStopped = 2,
    UnknownDestination = 3,
    TakenOver = 4,
    NoConsent = 5,
    Returned = 6,
    Other = 9,
}

/// <summary>How the person was at the end, in the judgement of care coordination.</summary>
public enum TrajectoryOutcome : short
{
    Better = 1,
    Same = 2,
    Worse = 3,
    Unknown = 4,
}

/// <summary>How a trajectory ended: why, with what, in words.</summary>
public sealed record TrajectoryEnding(TrajectoryEnd Reason, TrajectoryOutcome Outcome, string Text);
