using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Privacy;

/// <summary>
/// Break glass: somebody whose role reads no case opens one with a reason, to read and for a short time. It ends by itself;
/// others hear of it at once, and a colleague judges it afterwards.
/// </summary>
public sealed class EmergencyAccess
{
    public const int ReasonMinLength = 20;
    public const int ReasonMaxLength = 1000;

    private readonly List<EmergencyJudgement> judgements = [];

    private EmergencyAccess() => (CaseNumber, Reason) = ("", "");

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }
    public Guid UserId { get; private set; }
    public Guid CaseId { get; private set; }
    public string CaseNumber { get; private set; }
    public DataGroups Groups { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset Since { get; private set; }

    /// <summary>When it is over, whatever happens. The database keeps a deadline of its own besides.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>When the person ended it early; null while they did not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What a colleague thinks of it: one at most.</summary>
    public IReadOnlyList<EmergencyJudgement> Judgements => judgements;

    /// <summary>
    /// The groups that a role may open with a recorded reason: the cells (x) of the role × data matrix (domain facts, section
    /// 21), which stand in the column of the privacy officer only. What police or care keep for themselves and the exact copies
    /// of what was sent are no rows of that matrix, and so they stay closed.
    /// </summary>
    public static DataGroups GroupsFor(Role role) => role == Role.PrivacyOfficer
        ? DataGroups.Status | DataGroups.Facts | DataGroups.VictimIdentity | DataGroups.Health | DataGroups.SexualConduct | DataGroups.ResidenceAndNationality
            | DataGroups.Suspect | DataGroups.ReporterIdentity | DataGroups.Trajectory | DataGroups.ShelterLocation
        : DataGroups.None;

    /// <summary>Opens a case for this person.</summary>
    /// <param name="id">The id that the entries of the log name from the first one on.</param>
    /// <param name="case">Null when there is none with this number in the region, or nothing of it is left: that is one answer.</param>
    /// <param name="isOpen">Whether this person has it open already.</param>
    public static (EmergencyAccess? Access, Refusal? Refusal) Break(Guid id, EmergencyCase? @case, bool isOpen, string reason, Moment moment) => @case switch
    {
        _ when GroupsFor(moment.By.Role) == DataGroups.None => (null, Refusal.RoleMissing),
        null => (null, Refusal.UnknownCase),
        _ when isOpen => (null, Refusal.EmergencyOpenAlready),
        _ => (new EmergencyAccess
        {
            Id = id,
            RegionId = moment.By.RegionId,
            UserId = moment.By.UserId,
            CaseId = @case.Id,
            CaseNumber = @case.Number,
            Groups = GroupsFor(moment.By.Role),
            Reason = reason,
            Since = moment.At,
            Until = moment.Due(TermKind.EmergencyAccess),
        }, null),
    };

    /// <summary>Whether it holds at this moment.</summary>
    public bool IsOpenAt(DateTimeOffset at) => EndedAt is null && at < Until;

    /// <summary>The rule: the person themselves, still in the role that may, while it is open, for the groups it was given for.</summary>
    public bool Admits(Actor actor, DataGroups group, DateTimeOffset at) =>
        IsOpenAt(at)
        && actor.UserId == UserId
        && actor.RegionId == RegionId
        && (Groups & GroupsFor(actor.Role) & group) == group;

    /// <summary>Ends it early; only who opened it does.</summary>
    public Refusal? End(Moment moment)
    {
        if (moment.By.UserId != UserId)
        {
            return Refusal.UnknownEmergency;
        }

        if (!IsOpenAt(moment.At))
        {
            return Refusal.EmergencyOver;
        }

        EndedAt = moment.At;
        return null;
    }

    /// <summary>Says whether it was right; never by who did it.</summary>
    public Refusal? Judge(bool isJustified, string reason, Moment moment)
    {
        if (moment.By.Role != Role.PrivacyOfficer)
        {
            return Refusal.RoleMissing;
        }

        if (moment.By.UserId == UserId)
        {
            return Refusal.OwnEmergency;
        }

        if (judgements.Count > 0)
        {
            return Refusal.AlreadyJudged;
        }

        judgements.Add(new EmergencyJudgement(this, isJustified, reason, moment));
        return null;
    }
}

/// <summary>What a colleague thinks of an emergency access.</summary>
public sealed class EmergencyJudgement
{
    public const int ReasonMaxLength = 1000;

    private EmergencyJudgement() => Reason = "";

    internal EmergencyJudgement(EmergencyAccess access, bool isJustified, string reason, Moment moment)
    {
        (EmergencyId, RegionId) = (access.Id, access.RegionId);
        (IsJustified, Reason, At, JudgedBy) = (isJustified, reason, moment.At, moment.By.UserId);
    }

    public Guid EmergencyId { get; private set; }
    public short RegionId { get; private set; }
    public bool IsJustified { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid JudgedBy { get; private set; }
}

/// <summary>An organisation that had to hear of an emergency access has taken note.</summary>
public sealed class EmergencySeen
{
    private EmergencySeen() { }

    public EmergencySeen(Guid emergencyId, Moment moment) =>
        (EmergencyId, RegionId, OrganisationId, SeenBy, At) = (emergencyId, moment.By.RegionId, moment.By.OrganisationId, moment.By.UserId, moment.At);

    public Guid EmergencyId { get; private set; }
    public short RegionId { get; private set; }
    public int OrganisationId { get; private set; }
    public Guid SeenBy { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>What is known of the case to open: nothing of its content.</summary>
public sealed record EmergencyCase(Guid Id, string Number);
