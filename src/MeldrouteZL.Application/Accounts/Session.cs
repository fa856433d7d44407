namespace MeldrouteZL.Application.Accounts;

/// <summary>How far a person is with signing in.</summary>
public enum SessionStage : short
{
    /// <summary>Signed in.</summary>
    Complete = 0,

    /// <summary>The password was right, and the code of the second step is not given yet.</summary>
    NeedsCode = 1,

    /// <summary>The password was right, and there is no second step yet: it must be set up first.</summary>
    MustEnrol = 2,

    /// <summary>Nobody yet: a passkey was asked for.</summary>
    PasskeyAsked = 3,
}

/// <summary>With what a person proved who they are.</summary>
public enum SignInMethod : short
{
    /// <summary>A click on a demo person, in Development only.</summary>
    Demo = 0,
    PasswordAndCode = 1,
    PasswordAndRecoveryCode = 2,
    Passkey = 3,
}

/// <summary>
/// One sign-in on one browser. The browser holds a random key, this table its hash: who reads the table cannot sign in with it,
/// and a row that is gone ends the session at the next request.
/// </summary>
public sealed class Session
{
    public const int DeviceMaxLength = 60;

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>Null while it is not known who it is.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>The membership the person acts in; null until they are signed in.</summary>
    public required Guid? MembershipId { get; init; }

    /// <summary>Whether the person practises: they act as in this membership, at the organisation of the same kind where all is fictitious.</summary>
    public bool IsPractice { get; init; }

    public required SessionStage Stage { get; init; }
    public required SignInMethod Method { get; init; }

    /// <summary>When the person signed in; choosing another role does not begin anew.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last request, to the minute.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>When the person last proved who they are, for dangerous acts.</summary>
    public required DateTimeOffset ProvenAt { get; init; }

    /// <summary>Browser and system in words, so that a person knows their own sessions apart.</summary>
    public required string Device { get; init; }

    /// <summary>What the browser must answer to, protected; used once.</summary>
    public string? Challenge { get; init; }
}
