namespace MeldrouteZL.Application.Audit;

/// <summary>What was done (NEN 7513: which event).</summary>
public enum AuditAction : short
{
    /// <summary>A record was opened.</summary>
    Open = 1,

    /// <summary>A part of a record was read for a form.</summary>
    ReadPart = 2,

    /// <summary>A list was shown.</summary>
    List = 3,

    /// <summary>A list was shown of what somebody searched for.</summary>
    Search = 4,

    /// <summary>A step of the route was taken, or tried.</summary>
    Step = 5,
    SignIn = 6,
    SignOut = 7,

    /// <summary>Another membership was chosen to act in.</summary>
    ChooseMembership = 8,

    /// <summary>A page was asked for that does not exist for this role.</summary>
    Page = 9,
    Export = 10,
}

/// <summary>To what it was done.</summary>
public enum AuditObject : short
{
    None = 0,
    Case = 1,
    Signal = 2,
    Referral = 3,
    Trajectory = 4,
    Meeting = 5,

    /// <summary>The log itself: looking into it is recorded too.</summary>
    Log = 6,

    /// <summary>What the privacy officer keeps and looks up: who sees what, holds, requests, breaches.</summary>
    Registers = 7,

    /// <summary>Possible links between signals, for Veilig Thuis, and what it asks others because of them.</summary>
    Radar = 8,

    /// <summary>A line of a list that the region keeps, named by its code.</summary>
    RegionLine = 9,

    /// <summary>A text of a trajectory that care coordination shares with a Zorg- en Veiligheidshuis.</summary>
    SharedText = 12,
}

/// <summary>What came of it.</summary>
public enum AuditResult : short
{
    Done = 1,
    Refused = 2,

    /// <summary>There is no such record, or not for who asked: to them the same.</summary>
    NotFound = 3,
}
