namespace MeldrouteZL.Application.Accounts;

/// <summary>The session of a request, with the rights of this moment.</summary>
/// <param name="Membership">In what the person acts; null while they are not signed in.</param>
/// <param name="ValidUntil">When it ends if nothing happens.</param>
/// <param name="Emergencies">How many emergency accesses wait for this person to judge them or take note.</param>
public sealed record LiveSession(
    Guid Id, Guid? UserId, SessionStage Stage, SignInMethod Method, DateTimeOffset StartedAt, DateTimeOffset ProvenAt, DateTimeOffset ValidUntil, string? Challenge, ActingMembership? Membership, int Emergencies)
{
    /// <summary>Whether the proof is fresh enough for a dangerous act.</summary>
    public bool IsFresh(DateTimeOffset at) => at - ProvenAt < SessionTerms.FreshProof;
}
