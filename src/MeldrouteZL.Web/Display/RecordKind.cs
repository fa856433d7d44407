namespace MeldrouteZL.Web.Display;

/// <summary>What a step is taken with, for sentences that name it.</summary>
public enum RecordKind
{
    Signal = 1,
    Case,
    Meeting,
    Referral,
    Trajectory,
}
