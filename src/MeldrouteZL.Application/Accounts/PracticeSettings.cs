namespace MeldrouteZL.Application.Accounts;

/// <summary>Whether people may practise here.</summary>
/// <param name="IsOn">False ends what anybody practises at their next request.</param>
public sealed record PracticeSettings(bool IsOn);
