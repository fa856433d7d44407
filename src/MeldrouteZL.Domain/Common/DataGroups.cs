namespace MeldrouteZL.Domain.Common;

/// <summary>
/// What a record is made of, as far as access is concerned. Each sensitive group is a table of its own, so that what
/// is not granted is absent from the answer instead of hidden on the screen (design, section 3).
/// </summary>
[Flags]
public enum DataGroups
{
    None = 0,
    Status = 1,
    Facts = 2,
    VictimIdentity = 4,
    Health = 8,
    SexualConduct = 16,
    ResidenceAndNationality = 32,
    Suspect = 64,
    ReporterIdentity = 128,
    PoliceOnly = 256,
    CareOnly = 512,
    Trajectory = 1024,
    ShelterLocation = 2048,
    Disclosures = 4096,
}
