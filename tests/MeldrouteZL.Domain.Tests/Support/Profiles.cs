using MeldrouteZL.Domain.Common;
using static MeldrouteZL.Domain.Common.DataGroups;

namespace MeldrouteZL.Domain.Tests.Support;

/// <summary>What each kind of organisation receives at most, written by hand from the role × data matrix (domain facts, sections 18 and 21).</summary>
internal static class Profiles
{
    public const DataGroups Nothing = None;
    public const DataGroups Municipality = Status;
    public const DataGroups Desk = Status | Facts | Suspect;
    public const DataGroups VeiligThuis = Status | Facts | VictimIdentity | Health | SexualConduct | ResidenceAndNationality | Suspect | ReporterIdentity | Disclosures;
    public const DataGroups Avim = Status | Facts | VictimIdentity | SexualConduct | ResidenceAndNationality | Suspect | PoliceOnly | Disclosures;
    public const DataGroups Care = Status | Facts | VictimIdentity | Health | SexualConduct | ResidenceAndNationality | Suspect | CareOnly | Disclosures;
    public const DataGroups WeighingTeam = Status | Facts | VictimIdentity | Health | Suspect;
    public const DataGroups House = Status | Facts | VictimIdentity | Health | Suspect;
    public const DataGroups Labour = Status | Facts | VictimIdentity | ResidenceAndNationality | Suspect;
    public const DataGroups Riec = Status | Facts | VictimIdentity | SexualConduct | Suspect;
    public const DataGroups CareProvider = Status | Facts | VictimIdentity | Health;

    /// <summary>What a signal is to the organisation that wrote it.</summary>
    public const DataGroups OwnSignal = Status | Facts | VictimIdentity | ReporterIdentity | Suspect | ResidenceAndNationality;
}
