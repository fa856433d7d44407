using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Privacy;

/// <summary>What came of a notice.</summary>
public enum UsageJudgement : short
{
    /// <summary>There was a good reason.</summary>
    Explained = 1,

    /// <summary>There was none, or none was found: it goes on elsewhere.</summary>
    FollowedUp = 2,
}

/// <summary>
/// Somebody used the system in a way that is unusual (security goal 20). It accuses nobody: a privacy officer asks why, and
/// writes down what came of it.
/// </summary>
public sealed class UsageNotice
{
    public const int ReasonMaxLength = 1000;

    private UsageNotice() => Number = "";

    public Guid Id { get; private set; }
    public short RegionId { get; private set; }

    /// <summary>G-2026-000001, given by the database; no meaning.</summary>
    public string Number { get; private set; }
    public UsageKind Kind { get; private set; }

    /// <summary>Who used the system so.</summary>
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>How often, within the window of the rule.</summary>
    public int Count { get; private set; }

    /// <summary>The first time within the window.</summary>
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }
    public UsageJudgement? Judgement { get; private set; }
    public string? Reason { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }
    public Guid? JudgedBy { get; private set; }

    /// <summary>The clock found more than the rule lets pass.</summary>
    public static UsageNotice Raise(UsageRule rule, Guid userId, int organisationId, Role role, int count, DateTimeOffset since, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RegionId = rule.RegionId,
        Number = null!, // given by the database
        Kind = rule.Kind,
        UserId = userId,
        OrganisationId = organisationId,
        Role = role,
        Count = count,
        Since = since,
        RaisedAt = at,
    };

    /// <summary>Writes down what came of it, once.</summary>
    public Refusal? Judge(UsageJudgement judgement, string reason, Moment moment)
    {
        var refusal = moment.By.Role != Role.PrivacyOfficer ? Refusal.RoleMissing
            : moment.By.UserId == UserId ? Refusal.OwnNotice
            : Judgement is not null ? Refusal.AlreadyJudged
            : (Refusal?)null;
        if (refusal is null)
        {
            (Judgement, Reason, JudgedAt, JudgedBy) = (judgement, reason, moment.At, moment.By.UserId);
        }

        return refusal;
    }
}
