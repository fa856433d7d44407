using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>What Veilig Thuis finds of the safety of the persons concerned, now.</summary>
public enum SafetyFinding : short
{
    Acute = 1,
    Structural = 2,
    NoneSeen = 3,

    /// <summary>Not enough is known to say so; an answer of its own.</summary>
    Unknown = 4,
}

/// <summary>What follows from a safety assessment (domain facts, section 7).</summary>
public enum AssessmentDecision : short
{
    OwnInvestigation = 1,

    /// <summary>The child protection board is asked to investigate.</summary>
    AskChildProtection = 2,
    ConditionsAndFollowUp = 3,

    /// <summary>To a local team, running help, a multidisciplinary team or those concerned.</summary>
    HandOver = 4,
    EndOfInvolvement = 5,
}

/// <summary>One judgement of Veilig Thuis on safety and on what follows (R80). A later one stands beside it, never in its place.</summary>
public sealed class SafetyAssessment
{
    public const int WhyMaxLength = 4000;

    private SafetyAssessment() => Why = "";

    internal SafetyAssessment(Guid caseId, SafetyFinding finding, AssessmentDecision decision, string why, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, Finding, Decision, Why, At, UserId) = (caseId, finding, decision, why, moment.At, moment.By.UserId);
        InvestigateBy = decision == AssessmentDecision.OwnInvestigation ? moment.Due(TermKind.Investigation) : null;
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public SafetyFinding Finding { get; private set; }
    public AssessmentDecision Decision { get; private set; }
    public string Why { get; private set; }

    /// <summary>Until when the own investigation may last; null for every other decision.</summary>
    public DateTimeOffset? InvestigateBy { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}
