namespace MeldrouteZL.Domain.Referrals;

public enum ReferralStage : short
{
    Offered = 1,
    Accepted = 2,
    Refused = 3,
    Withdrawn = 4,
    Completed = 5,
}

public enum ReferralStep : short
{
    Offer = 1,
    Accept = 2,
    Refuse = 3,
    Withdraw = 4,
    Complete = 5,

    /// <summary>Nobody answered in time: the sender is told, the referral stays open.</summary>
    Escalate = 6,

    /// <summary>The sender sends more.</summary>
    Widen = 40,

    /// <summary>The sender takes part of what was sent back.</summary>
    Narrow = 41,

    /// <summary>What the RIEC did with a submission is recorded: the state and its day, no content.</summary>
    RecordSubmission = 42,
}

/// <summary>The follow-up a referral asks for (R97-R102, R106-R110, R43, R44).</summary>
public enum ReferralKind : short
{
    CareCoordination = 1,
    WeighingTeam = 2,
    CareAndSafetyHouse = 3,
    LocalAdministrative = 4,
    Riec = 5,
    LocalCare = 6,
    RegionalCare = 7,
    CriminalInvestigation = 8,
    LabourInspection = 9,
    VeiligThuisInvestigation = 10,
}

/// <summary>The tracks of a Zorg- en Veiligheidshuis (R98, A7).</summary>
public enum HouseTrack : short
{
    Safety = 1,
    PersonCentred = 2,
    Care = 3,
}
