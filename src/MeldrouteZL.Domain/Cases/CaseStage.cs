namespace MeldrouteZL.Domain.Cases;

/// <summary>Where a case stands on the regional route.</summary>
public enum CaseStage : short
{
    AtVeiligThuis = 1,
    ProvisionallyClassified = 2,
    Classified = 3,
    OnAgenda = 4,
    Screened = 5,
    InFollowUp = 6,
    Closed = 7,

    /// <summary>Closed and out of sight until its retention ends.</summary>
    Shielded = 8,

    /// <summary>Only the number and counts remain.</summary>
    Destroyed = 9,
}

/// <summary>The acute lane beside the stages (R70, R71).</summary>
public enum AcuteLane : short
{
    None = 0,
    Raised = 1,
    Confirmed = 2,
}

public enum CaseStep : short
{
    OpenCase = 1,
    JoinCase = 2,
    UndoJoin = 3,
    AddVictim = 4,
    Assign = 5,
    ClassifyProvisionally = 6,
    ReturnClassification = 7,
    ConfirmClassification = 8,
    Reclassify = 9,
    ConfirmReclassification = 10,
    PutOnAgenda = 11,
    HoldOver = 12,
    Screen = 13,
    AppointFollowUp = 14,
    AcceptFollowUp = 15,
    RaiseAcute = 16,
    ConfirmAcute = 17,
    LowerAcute = 18,
    DecideAcute = 19,
    DiscussAfterCare = 20,
    OfferReferral = 21,
    NotifyComensha = 22,
    GiveFeedback = 23,
    Close = 24,
    Reopen = 25,
    Shield = 26,
    ProposeDestruction = 27,
    Destroy = 28,

    /// <summary>A referral was answered or ended; its own route decides, the case only records what it grants and ends.</summary>
    ReferralAnswered = 29,
    AssessSafety = 60,
    RecordInforming = 61,
    RecordAcuteCall = 62,

    /// <summary>An intervention is planned; what it is stands in a register of its own.</summary>
    RecordIntervention = 41,

    /// <summary>An intervention was carried out, or will not be.</summary>
    FinishIntervention = 42,
}

/// <summary>The four classes of Veilig Thuis, per presumed victim (R76-R79).</summary>
public enum VictimClass : short
{
    NoTrafficking = 1,
    PotentialVictim = 2,
    PresumedVictim = 3,
    ActualVictim = 4,
}

/// <summary>What it points to when it is no trafficking (R16, R19). An outcome of its own, no fifth class (assumption A20).</summary>
public enum OtherProblem : short
{
    Abuse = 1,
    CareFraud = 2,

    /// <summary>A worker in acute need of work and housing, who is no victim (R141).</summary>
    SevereDisadvantage = 3,
    Other = 4,
}

/// <summary>How a case ended.</summary>
public enum ClosingResult : short
{
    NoTrafficking = 1,

    /// <summary>No trafficking, but something else that was referred: abuse, care fraud (R16).</summary>
    ReferredElsewhere = 2,
    HelpGiven = 3,
    HelpRefused = 4,
    InterventionDone = 5,
    OutOfSight = 6,
}
