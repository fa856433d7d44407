using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Signals;

/// <summary>Who is told what became of a signal.</summary>
public enum FeedbackAudience : short
{
    /// <summary>Who gave the signal to Veilig Thuis (R27).</summary>
    Source = 1,

    /// <summary>The employee of a municipality who gave it to the attention officers there (R27).</summary>
    Colleague = 2,
}

/// <summary>What must be heard.</summary>
public enum FeedbackSubject
{
    /// <summary>That somebody has read the signal and takes it up.</summary>
    TakenUp,

    /// <summary>What was done with it.</summary>
    Outcome,
}

/// <summary>Somebody must still hear something about a signal.</summary>
/// <param name="OwedBy">The organisation that must tell it.</param>
/// <param name="DueAt">Afterwards it is late.</param>
public sealed record FeedbackDuty(FeedbackAudience To, FeedbackSubject About, int OwedBy, DateTimeOffset DueAt)
{
    /// <summary>Who may tell it, at the organisation that must.</summary>
    public IReadOnlyList<Role> Roles => RolesFor(To);

    public bool IsLateAt(DateTimeOffset now) => now > DueAt;

    /// <summary>Who is still silent on the last day of the term is reminded.</summary>
    public bool NeedsReminderAt(DateTimeOffset now) => DutchTime.DateOf(now) >= DutchTime.DateOf(DueAt);

    public static IReadOnlyList<Role> RolesFor(FeedbackAudience to) => to switch
    {
        FeedbackAudience.Source => [.. CaseRoute.RuleFor(CaseStep.GiveFeedback).By.SelectMany(who => who.As).Distinct()],
        FeedbackAudience.Colleague => [Role.AttentionOfficer],
    };

    /// <summary>The term within which a colleague hears about this step; null for steps that start none.</summary>
    public static TermKind? TermAfter(SignalStep step) => step switch
    {
        SignalStep.HandToAttentionOfficer => TermKind.AttentionOfficerAnswer,
        SignalStep.SettleInternally or SignalStep.Forward => TermKind.FeedbackToColleague,
        SignalStep.Register or SignalStep.StartInternalRoute or SignalStep.Withdraw or SignalStep.Expire => null,
    };
}

/// <summary>What of a signal, and of the case it is in, decides who must still hear what.</summary>
/// <param name="OrganisationId">The organisation that gave the signal.</param>
/// <param name="SourceDueAt">See <see cref="Signal.SourceDueAt"/>.</param>
/// <param name="ColleagueDueAt">See <see cref="Signal.ColleagueDueAt"/>.</param>
public sealed record FeedbackStanding(int OrganisationId, SignalStage Stage, DateTimeOffset? SourceDueAt, DateTimeOffset? ColleagueDueAt)
{
    /// <summary>The stage of the case it is in; null while it is in none.</summary>
    public CaseStage? CaseStage { get; init; }

    /// <summary>Who follows that case up; null until the table has appointed somebody.</summary>
    public int? CaseOwnerId { get; init; }

    /// <summary>The whole rule: who must still hear what about this signal, from whom, by when; the most urgent first.</summary>
    /// <param name="veiligThuisId">Veilig Thuis of the region: it answers for a case that nobody follows up yet (R34, R54).</param>
    public IReadOnlyList<FeedbackDuty> Duties(int veiligThuisId) => [.. All(veiligThuisId).OrderBy(d => d.DueAt)];

    private IEnumerable<FeedbackDuty> All(int veiligThuisId)
    {
        if (SourceDueAt is { } source && CaseStage is { } stage && CaseRoute.OpenStages.Contains(stage))
        {
            yield return new(FeedbackAudience.Source, FeedbackSubject.Outcome, CaseOwnerId ?? veiligThuisId, source);
        }

        if (ColleagueDueAt is { } colleague)
        {
            yield return new(FeedbackAudience.Colleague, Stage == SignalStage.InternalRoute ? FeedbackSubject.TakenUp : FeedbackSubject.Outcome, OrganisationId, colleague);
        }
    }
}
