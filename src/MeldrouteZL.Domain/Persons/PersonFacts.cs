namespace MeldrouteZL.Domain.Persons;

/// <summary>Whether something is so; not knowing is an answer.</summary>
public enum Knowledge : short
{
    Unknown = 0,
    Yes = 1,
    No = 2,
}

/// <summary>How much something weighs in the dependency (R190, R191).</summary>
public enum Degree : short
{
    Unknown = 0,
    None = 1,
    Some = 2,
    Strong = 3,
}

/// <summary>What a person lives on (R189).</summary>
public enum IncomeSource : short
{
    Unknown = 0,
    None = 1,
    Wages = 2,
    UndeclaredWork = 3,
    SexWork = 4,
    Benefit = 5,
    FromOthers = 6,
    Other = 7,
}

/// <summary>The highest education somebody had or has (R189).</summary>
public enum EducationLevel : short
{
    Unknown = 0,
    None = 1,
    Primary = 2,
    Special = 3,
    Secondary = 4,
    Vocational = 5,
    Higher = 6,
}

/// <summary>How a person lives (R190).</summary>
public enum HousingForm : short
{
    Unknown = 0,
    OwnHome = 1,
    WithFamily = 2,
    ThroughEmployer = 3,
    WithSuspect = 4,
    Institution = 5,
    AsylumCentre = 6,
    Shelter = 7,
    Homeless = 8,
    Other = 9,
}

/// <summary>What a person does by day.</summary>
public enum DaytimeActivity : short
{
    Unknown = 0,
    School = 1,
    Work = 2,
    DayCare = 3,
    None = 4,
    Other = 5,
}

/// <summary>The way in which a person can be reached without danger.</summary>
public enum ContactChannel : short
{
    Unknown = 0,
    Call = 1,
    TextMessage = 2,
    Mail = 3,
    ThroughSomebody = 4,
    InPerson = 5,
    NoContact = 6,
}

/// <summary>The law under which a citizen service number is recorded (domain facts, section 13).</summary>
public enum NumberGround : short
{
    /// <summary>Veilig Thuis and the municipality exchange data for the Wmo 2015 (art. 5.2.9).</summary>
    SocialSupportAct = 1,

    /// <summary>A government body carries out its task (Wabb art. 10).</summary>
    PublicTask = 2,
}
