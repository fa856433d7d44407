namespace MeldrouteZL.Application.Accounts;

/// <summary>How long a session lasts (security goals: 15 minutes idle, 12 hours in all; NIST SP 800-63B AAL3).</summary>
public static class SessionTerms
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>How long a person has for the second step.</summary>
    public static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);

    /// <summary>How long a proof is fresh enough for a dangerous act.</summary>
    public static readonly TimeSpan FreshProof = TimeSpan.FromMinutes(10);

    /// <summary>Requests within it are not written down one by one.</summary>
    public static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(1);

    /// <summary>The first moment at which the session has ended if nothing happens.</summary>
    public static DateTimeOffset EndOf(SessionStage stage, DateTimeOffset startedAt, DateTimeOffset lastSeenAt) =>
        stage != SessionStage.Complete ? startedAt + HalfWay : lastSeenAt + Idle < startedAt + Absolute ? lastSeenAt + Idle : startedAt + Absolute;
}
