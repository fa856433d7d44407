using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Referrals;
using MeldrouteZL.Domain.Screening;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Cases;

/// <summary>Everything of a case that one actor may see. What they may not see is absent, not hidden.</summary>
public sealed record CaseView
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required int MunicipalityId { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required ClosingResult? Result { get; init; }
    public required CaseStanding Standing { get; init; }
    public string? Subject { get; init; }
    public ExploitationForm? Form { get; init; }
    public IReadOnlyList<CaseGrant> Grants { get; init; } = [];
    public IReadOnlyList<CaseSignal> Signals { get; init; } = [];
    public IReadOnlyList<CaseVictim> Victims { get; init; } = [];
    public IReadOnlyList<CaseClass> Classes { get; init; } = [];
    public IReadOnlyList<CaseEvent> Events { get; init; } = [];
    public IReadOnlyList<CaseAgendaItem> AgendaItems { get; init; } = [];
    public IReadOnlyList<CaseReferral> Referrals { get; init; } = [];
    public CaseConsultation? Acute { get; init; }

    /// <summary>The steps in notifying the victims to CoMensha, the last first.</summary>
    public IReadOnlyList<CaseComensha> Comensha { get; init; } = [];

    /// <summary>What Veilig Thuis judged of the safety last; null while it has not.</summary>
    public CaseSafety? Safety { get; init; }

    /// <summary>The cases that Veilig Thuis linked to it, of which the reader reads the facts too.</summary>
    public IReadOnlyList<LinkedCase> Linked { get; init; } = [];

    /// <summary>Since when a privacy officer forbids its destruction; null while nobody does.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>Whether it stands on the agenda of a table that has not discussed it yet.</summary>
    public bool WaitsForTable => AgendaItems.Any(i => i.Status == AgendaItemStatus.Waiting);
}

/// <summary>Who can see the case now, since when and because of which step.</summary>
public sealed record CaseGrant(int OrganisationId, DataGroups Groups, DateTimeOffset Since, CaseStep Because, DateTimeOffset DueAt, bool IsOpen, string? Handler);

/// <summary>A signal in the case; the content only for who may read it.</summary>
public sealed record CaseSignal(string Number, int OrganisationId, string What, string Where, DateTimeOffset? ForwardedAt, bool FeedbackGiven, DateTimeOffset? FeedbackDueAt, int Attachments);

/// <param name="InformBy">Until when this person must be informed; null when nothing is owed any more.</param>
/// <param name="Informed">The last step in informing this person; null while there is none.</param>
/// <param name="IsSupported">Whether care coordination supports this person, told to Veilig Thuis alone; nothing else of a trajectory leaves it.</param>
public sealed record CaseVictim(
    Guid Id, short Ordinal, AgeBand AgeBand, Sex Sex, string? Name, DateOnly? BirthDate, DateTimeOffset? InformBy, InformingStep? Informed, DateOnly? InformedOn, bool IsSupported);

/// <param name="InvestigateBy">Until when the own investigation may last; null for every other decision.</param>
public sealed record CaseSafety(SafetyFinding Finding, AssessmentDecision Decision, DateTimeOffset At, DateTimeOffset? InvestigateBy);

public sealed record CaseClass(Guid VictimId, short Version, ClassificationStatus Status, VictimClass Proposed, VictimClass? Definitive, string Motivation, string? Remark, DateTimeOffset ProposedAt, string ProposedBy, string? DecidedBy);

/// <param name="Answer">What the answer to a referral was; null for every other step.</param>
public sealed record CaseEvent(CaseStep Step, DateTimeOffset At, string Person, Domain.Organisations.Role Role, int OrganisationId, string? Reason, ReferralStep? Answer);

public sealed record CaseAgendaItem(DateOnly Date, AgendaItemKind Kind, AgendaItemStatus Status, string Question, string? Weighing, AdvisedSteps Advised);

public sealed record CaseReferral(Guid Id, ReferralKind Kind, ReferralStage Stage, int SenderOrganisationId, int ReceiverOrganisationId, DateTimeOffset DueAt);

public sealed record CaseComensha(Guid VictimId, ComenshaStep Step, DateTimeOffset At);

/// <summary>The acute consultation that runs now.</summary>
public sealed record CaseConsultation(string Reason, DateTimeOffset RaisedAt, DateTimeOffset? ConfirmedAt, string? Consulted);

/// <summary>A case that is linked to another, and by what.</summary>
public sealed record LinkedCase(string Number, CaseLinkKind Kind);
