namespace MeldrouteZL.Application.Accounts;

/// <summary>The app on a person's phone that makes codes.</summary>
public sealed class Authenticator
{
    public required Guid UserId { get; init; }

    /// <summary>What the app and the server share, encrypted with a key outside the database.</summary>
    public required string Secret { get; init; }

    /// <summary>The time step of the last code that was used: that code, and any before it, never works again.</summary>
    public required long LastStep { get; init; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>A code on paper, for who lost their phone. Using it removes the row.</summary>
public sealed class RecoveryCode
{
    public required Guid UserId { get; init; }

    /// <summary>SHA-256: the code has 120 random bits, so that nothing slower is needed (ASVS 5.0, 6.5.2).</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A code with which a person chooses a password, once and within the hour.</summary>
public sealed class AccountLink
{
    /// <summary>SHA-256 of the code.</summary>
    public required byte[] KeyHash { get; init; }

    public required Guid UserId { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>How often something was tried, per account and network, without saying which.</summary>
public sealed class AttemptCount
{
    public required byte[] KeyHash { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required int Count { get; init; }
}
