namespace MeldrouteZL.Domain.Shelter;

/// <summary>Kinds of shelter (R134, R136, R138-R145). Which offers there are of each are rows of the region.</summary>
public enum ShelterKind : short
{
    /// <summary>COSM: adult foreign victims in their reflection period.</summary>
    Categorical = 1,

    /// <summary>OMM: several problems at once, such as a disability, mental illness or addiction (R139).</summary>
    MultiProblem = 2,

    /// <summary>First rest and intake, with a plan to the place that suits (R138).</summary>
    Hub = 3,
    Women = 4,
    Men = 5,

    /// <summary>Social shelter ("maatschappelijke opvang").</summary>
    Social = 6,

    /// <summary>Crisis places after labour exploitation (R140).</summary>
    LabourCrisis = 7,

    /// <summary>For workers in acute need who are no victims (R141).</summary>
    SeverelyDisadvantaged = 8,

    /// <summary>Hotel room, holiday home or group accommodation: for a group, or when all else is full (R142, R145).</summary>
    Overflow = 9,

    /// <summary>A solution for one person, as after criminal exploitation (R143).</summary>
    TailorMade = 10,
}

/// <summary>For whom shelter is asked.</summary>
public enum ShelterFor : short
{
    Victim = 1,

    /// <summary>A worker in acute need of work and housing, who is no victim (R141).</summary>
    SeverelyDisadvantaged = 2,
}

/// <summary>How far from home it must be (R136).</summary>
public enum ShelterDistance : short
{
    NoPreference = 1,
    OwnRegion = 2,

    /// <summary>Elsewhere in the country, for safety.</summary>
    Elsewhere = 3,
}

/// <summary>How soon. Lists show the lowest first.</summary>
public enum ShelterUrgency : short
{
    Today = 1,
    ThisWeek = 2,
    CanWait = 3,
}

public enum ShelterRequestState : short
{
    Open = 1,
    Placed = 2,
    Withdrawn = 3,
}

/// <summary>What a provider answers.</summary>
public enum ShelterReply : short
{
    Offered = 1,
    WaitingList = 2,
    Full = 3,
    DoesNotFit = 4,
}

/// <summary>Why a placement ended.</summary>
public enum PlacementEnd : short
{
    /// <summary>To a home of their own, or to family.</summary>
    OwnHome = 1,

    /// <summary>To another place of shelter.</summary>
    Moved = 2,
    LeftByOwnChoice = 3,

    /// <summary>Nobody knows where the person is.</summary>
    Disappeared = 4,

    /// <summary>Back to the country of origin.</summary>
    Returned = 5,
    ToOtherCare = 6,
    TermOver = 7,
    Other = 8,
}
