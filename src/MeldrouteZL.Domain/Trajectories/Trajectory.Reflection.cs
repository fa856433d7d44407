using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>The reflection period of the victim, and the schemes after it.</summary>
public sealed partial class Trajectory
{
    private readonly List<ReflectionEvent> reflection = [];

    /// <summary>Every step of the reflection period, in no order; nothing once it is out of sight.</summary>
    public IReadOnlyList<ReflectionEvent> Reflection => InSight is null ? [] : reflection;

    /// <summary>The last step that changed something; null where there was none. A report to the police changes nothing.</summary>
    public ReflectionStep? ReflectionNow => Reflection.Where(e => e.Step != ReflectionStep.ReportedToPolice).MaxBy(e => (e.At, e.Id))?.Step;

    /// <summary>The steps that can be recorded now.</summary>
    public IEnumerable<ReflectionStep> ReflectionNext => Enum.GetValues<ReflectionStep>().Where(s => ReflectionRoute.Follows(s, ReflectionNow) && (s != ReflectionStep.Started || !HasReflected));

    private static bool IsOfPeriod(ReflectionStep step) => step is ReflectionStep.Offered or ReflectionStep.Requested or ReflectionStep.Started;

    private bool HasReflected => Reflection.Any(e => e.Step == ReflectionStep.Started);

    /// <summary>
    /// Records a step of the reflection period: for who is not lawfully in the country, once per person and never extended (R157).
    /// Whether the same person had one in another trajectory is kept by the database.
    /// </summary>
    public Refusal? RecordReflection(ReflectionStep step, DateOnly on, bool isDublin, Moment moment) => TrajectoryRoute.RefusalOf(this, TrajectoryStep.RecordReflection, moment.By)
        ?? If(on > DutchTime.DateOf(moment.At), Refusal.NotYetHappened)
        ?? If(Profile.Residence == ResidenceStanding.Lawful && IsOfPeriod(step), Refusal.ReflectionNotForLawful)
        ?? If(HasReflected && IsOfPeriod(step), Refusal.ReflectionOnce)
        ?? If(!ReflectionRoute.Follows(step, ReflectionNow), Refusal.ReflectionStepDoesNotFit)
        ?? If(step == ReflectionStep.Expired && Reflection.Any(e => e.EndsOn >= on), Refusal.NotYetHappened)
        ?? If(Reflection.Any(e => e.On > on), Refusal.BeforeEarlierState)
        ?? Move(TrajectoryStep.RecordReflection, moment, () => reflection.Add(new ReflectionEvent(
            Id, VictimId, step, on, step == ReflectionStep.Started && isDublin, step == ReflectionStep.Started ? ReflectionRoute.EndOf(on, isDublin, moment.Region.Terms) : null, moment)));
}
