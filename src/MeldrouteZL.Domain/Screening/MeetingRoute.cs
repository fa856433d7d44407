using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Screening;

/// <summary>One row of the route of a screening meeting.</summary>
public sealed record MeetingRule(IReadOnlyList<MeetingStage> From, MeetingStage To, params Role[] As);

/// <summary>The route of the weekly screening meeting (R84; domain facts, section 20.2). A step without a row does not compile.</summary>
public static class MeetingRoute
{
    public static MeetingRule RuleFor(MeetingStep step) => step switch
    {
        MeetingStep.Plan => new([], MeetingStage.Planned, Role.TableSecretary, Role.System),
        MeetingStep.OpenAgenda => new([MeetingStage.Planned], MeetingStage.AgendaOpen, Role.TableSecretary),
        MeetingStep.FixAgenda => new([MeetingStage.AgendaOpen], MeetingStage.AgendaFixed, Role.TableSecretary),
        MeetingStep.Hold => new([MeetingStage.AgendaFixed], MeetingStage.Held, Role.TableSecretary),
        MeetingStep.FixMinutes => new([MeetingStage.Held], MeetingStage.MinutesFixed, Role.TableSecretary),
    };

    /// <summary>Why this actor may not take this step now; null when they may.</summary>
    public static Refusal? RefusalOf(ScreeningMeeting meeting, MeetingStep step, Actor actor) => RuleFor(step) switch
    {
        _ when actor.RegionId != meeting.RegionId => Refusal.NotYours,
        var rule when !rule.As.Contains(actor.Role) => Refusal.RoleMissing,
        var rule when !rule.From.Contains(meeting.Stage) => Refusal.WrongStage,
        _ => null,
    };

    /// <summary>Whether items may still be put on the agenda.</summary>
    public static bool TakesItems(this MeetingStage stage) => stage is MeetingStage.Planned or MeetingStage.AgendaOpen;

    /// <summary>Whether the meeting has closed: then its minutes can be read.</summary>
    public static bool IsOver(this MeetingStage stage) => stage is MeetingStage.Held or MeetingStage.MinutesFixed;

    /// <summary>Whether the table is discussing: items are screened from the fixed agenda until the minutes are fixed.</summary>
    public static bool IsInSession(this MeetingStage stage) => stage is MeetingStage.AgendaFixed or MeetingStage.Held;
}
