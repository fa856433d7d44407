using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Domain.Tests.Trajectories;

/// <summary>Terms with lengths of their own, and standings for the clocks.</summary>
internal static class ClockWorld
{
    public static readonly Terms Terms = new(
    [
        Term(TermKind.ContactLight, 4, TermUnit.Weeks), Term(TermKind.ContactNormal, 2, TermUnit.Weeks), Term(TermKind.ContactIntensive, 1, TermUnit.Weeks),
        Term(TermKind.ConsentWait, 4, TermUnit.Weeks), Term(TermKind.ReflectionPeriod, 3, TermUnit.Months), Term(TermKind.ReflectionPeriodDublin, 30, TermUnit.Days),
        Term(TermKind.PoliceReport, 1, TermUnit.Months),
    ]);

    /// <summary>Active since this day, with consent, normal monitoring and contact with nobody.</summary>
    public static TrajectoryStanding ActiveSince(DateOnly day) => new(TrajectoryStage.Active, day, true, MonitoringLevel.Normal, day, [], [], []);

    private static Term Term(TermKind kind, int amount, TermUnit unit) => new(1, kind, amount, unit, "test", new DateOnly(2026, 1, 1));
}
