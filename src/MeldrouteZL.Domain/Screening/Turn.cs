using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Screening;

/// <summary>Why it is the turn of a case at a meeting, or why it is not.</summary>
public enum Turn
{
    /// <summary>The term of Veilig Thuis runs out by the day of the meeting.</summary>
    TermRunsOut,
    Classified,
    ProvisionallyClassified,

    /// <summary>Not classified yet, and the term leaves time for it.</summary>
    NotClassified,

    /// <summary>Acute cases do not wait for the weekly table (R71, R83).</summary>
    Acute,
}

/// <summary>Whose turn it is at the table (R83).</summary>
public static class Turns
{
    /// <summary>The stages from which a case comes to the table.</summary>
    public static readonly IReadOnlyList<CaseStage> Stages = CaseRoute.RuleFor(CaseStep.PutOnAgenda).From;

    /// <param name="dueAt">When Veilig Thuis must have acted.</param>
    public static Turn Of(CaseStage stage, AcuteLane lane, DateTimeOffset dueAt, DateOnly meeting) => stage switch
    {
        _ when lane != AcuteLane.None => Turn.Acute,
        _ when dueAt <= DutchTime.EndOfDay(meeting) => Turn.TermRunsOut,
        CaseStage.Classified => Turn.Classified,
        CaseStage.ProvisionallyClassified => Turn.ProvisionallyClassified,
        _ => Turn.NotClassified,
    };

    /// <summary>Where an item stands in the order of the agenda.</summary>
    /// <param name="wasHeldOver">Whether it was on an earlier agenda.</param>
    /// <param name="dueAt">The term of Veilig Thuis that ran when it was brought in; null when none did.</param>
    public static AgendaGroup GroupOf(AcuteLane lane, AgendaItemKind kind, bool wasHeldOver, DateTimeOffset? dueAt, DateOnly meeting) => kind switch
    {
        _ when lane != AcuteLane.None => AgendaGroup.Urgent,
        AgendaItemKind.AfterCare => AgendaGroup.AfterCare,
        _ when wasHeldOver => AgendaGroup.HeldOver,
        _ when dueAt <= DutchTime.EndOfDay(meeting) => AgendaGroup.DueTerm,
        _ => AgendaGroup.New,
    };

    public static bool IsItsTurn(this Turn turn) => turn is Turn.TermRunsOut or Turn.Classified or Turn.ProvisionallyClassified;
}
