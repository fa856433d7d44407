namespace MeldrouteZL.Domain.Signals;

/// <summary>Where a signal stands.</summary>
public enum SignalStage : short
{
    /// <summary>Being written; only its author sees it.</summary>
    Draft = 0,
    InternalRoute = 1,
    SettledInternally = 2,
    Forwarded = 3,

    /// <summary>A draft its author took back, who reads it until the draft would have expired.</summary>
    Withdrawn = 4,

    /// <summary>A draft nobody finished in time, or that was withdrawn; its content is gone.</summary>
    Expired = 5,
}

public enum SignalStep : short
{
    Register = 1,
    HandToAttentionOfficer = 2,
    StartInternalRoute = 3,
    SettleInternally = 4,
    Forward = 5,
    Withdraw = 6,
    Expire = 7,
}

/// <summary>The stream a signal came in by (R57).</summary>
public enum SignalSource : short
{
    MunicipalInternal = 1,
    External = 2,
    CareCoordinator = 3,
    Avim = 4,
}

/// <summary>How a signal or a question for advice reached Veilig Thuis.</summary>
public enum SignalChannel : short
{
    Telephone = 1,
    WalkIn = 2,
    Mail = 3,

    /// <summary>Forwarded by a municipality.</summary>
    Forwarded = 4,
    PublicForm = 5,
    PartnerOrganisation = 6,
    OwnObservation = 7,
}

/// <summary>The form of exploitation suspected (R6); unknown is an answer.</summary>
public enum ExploitationForm : short
{
    Unknown = 0,
    Sexual = 1,
    Labour = 2,
    Criminal = 3,
    OrganRemoval = 4,

    /// <summary>What the law adds beside these, until the route treats it apart: the region lists which (C9).</summary>
    Other = 5,
}

/// <summary>How the internal municipal route ended (R67, R69, A11).</summary>
public enum InternalOutcome : short
{
    Wholly = 1,
    Partly = 2,
    NotSettled = 3,
}
