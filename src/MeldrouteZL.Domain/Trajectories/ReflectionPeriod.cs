using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>What happened with the reflection period of art. 8 under k Vw 2000 and the schemes after it (R157, R158; domain facts, sections 8 and 20.6).</summary>
public enum ReflectionStep : short
{
    Offered = 1,
    Requested = 2,
    Started = 3,

    /// <summary>Aangifte signed, or cooperation given.</summary>
    EndedByComplaint = 4,
    EndedByRenouncing = 5,
    EndedUnknownDestination = 6,
    EndedOtherApplication = 7,
    Expired = 8,

    /// <summary>The monthly report of the victim to the police; the period goes on.</summary>
    ReportedToPolice = 9,

    /// <summary>Aangifte (model M55) is treated as the application for a permit under B8.</summary>
    B8Requested = 10,
    B8Granted = 11,
    B8Refused = 12,

    /// <summary>Continued stay.</summary>
    B9Requested = 13,
    B9Granted = 14,
    B9Refused = 15,
}

/// <summary>One step of the reflection period. Never changed.</summary>
public sealed class ReflectionEvent
{
    private ReflectionEvent() { }

    internal ReflectionEvent(Guid trajectoryId, Guid victimId, ReflectionStep step, DateOnly on, bool isDublin, DateOnly? endsOn, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (TrajectoryId, VictimId, Step, On, IsDublin, EndsOn) = (trajectoryId, victimId, step, on, isDublin, endsOn);
        (At, UserId) = (moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid TrajectoryId { get; private set; }

    /// <summary>As of its trajectory: the database lets a victim have one that started.</summary>
    public Guid VictimId { get; private set; }
    public ReflectionStep Step { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Of a start: under the Dublin regulation, which makes it 30 days.</summary>
    public bool IsDublin { get; private set; }

    /// <summary>Of a start: the last day. It follows from the term and is never moved.</summary>
    public DateOnly? EndsOn { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}

/// <summary>Which step of the reflection period can follow on which.</summary>
public static class ReflectionRoute
{
    private static readonly ReflectionStep[] Over =
        [ReflectionStep.EndedByComplaint, ReflectionStep.EndedByRenouncing, ReflectionStep.EndedUnknownDestination, ReflectionStep.EndedOtherApplication, ReflectionStep.Expired];

    /// <summary>Whether the reflection period itself is over by this step.</summary>
    public static bool Ends(ReflectionStep step) => Over.Contains(step);

    /// <summary>Whether a step can follow.</summary>
    /// <param name="last">The last step that changed something; null where there was none.</param>
    public static bool Follows(ReflectionStep step, ReflectionStep? last) => step switch
    {
        // Who declined may be offered it again; one that ran is not offered twice.
        ReflectionStep.Offered => last is null or ReflectionStep.EndedByRenouncing,
        ReflectionStep.Requested => last is null or ReflectionStep.Offered,
        ReflectionStep.Started => last is ReflectionStep.Offered or ReflectionStep.Requested,
        ReflectionStep.EndedByRenouncing => last is ReflectionStep.Offered or ReflectionStep.Requested or ReflectionStep.Started,
        ReflectionStep.EndedByComplaint or ReflectionStep.EndedUnknownDestination or ReflectionStep.EndedOtherApplication or ReflectionStep.Expired
            or ReflectionStep.ReportedToPolice => last is ReflectionStep.Started,

        // Aangifte can come at once, without reflection, and also after a period that ended.
        ReflectionStep.B8Requested => last is null or ReflectionStep.Offered or ReflectionStep.Requested or ReflectionStep.B8Refused || Over.Contains(last.Value),
        ReflectionStep.B8Granted or ReflectionStep.B8Refused => last is ReflectionStep.B8Requested,
        ReflectionStep.B9Requested => last is ReflectionStep.B8Granted or ReflectionStep.B9Refused,
        ReflectionStep.B9Granted or ReflectionStep.B9Refused => last is ReflectionStep.B9Requested,
    };

    /// <summary>The last day: the same day number three months later, or thirty days later under Dublin. Not moved for weekends: the term is policy (domain facts, section 8).</summary>
    public static DateOnly EndOf(DateOnly start, bool isDublin, Terms terms) =>
        terms.LastDayOf(isDublin ? TermKind.ReflectionPeriodDublin : TermKind.ReflectionPeriod, start);
}
