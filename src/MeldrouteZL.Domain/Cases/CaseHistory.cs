using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Referrals;

namespace MeldrouteZL.Domain.Cases;

/// <summary>One step of a case as it was taken: who, as what, when. Never changed. The reason is apart, since it holds content.</summary>
public sealed class CaseHistory
{
    private CaseHistory() { }

    internal CaseHistory(Case @case, CaseStep step, CaseStage? from, CaseStage to, Moment moment, string? reason, ReferralStep? answer)
    {
        Id = Guid.CreateVersion7(moment.At);
        CaseId = @case.Id;
        (Step, From, To, At, Answer) = (step, from, to, moment.At, answer);
        (UserId, OrganisationId, Role) = (moment.By.UserId, moment.By.OrganisationId, moment.By.Role);
        Reason = reason is null ? null : new CaseHistoryReason(Id, CaseId, reason);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public CaseStep Step { get; private set; }
    public CaseStage? From { get; private set; }
    public CaseStage To { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>What the answer to a referral was; null for every other step.</summary>
    public ReferralStep? Answer { get; private set; }

    /// <summary>Why, in words; belongs to the facts of the case, not to its status.</summary>
    public CaseHistoryReason? Reason { get; private set; }
}

/// <summary>Why a step was taken.</summary>
public sealed class CaseHistoryReason
{
    public const int TextMaxLength = 4000;

    private CaseHistoryReason() => Text = "";

    internal CaseHistoryReason(Guid historyId, Guid caseId, string text) => (HistoryId, CaseId, Text) = (historyId, caseId, text);

    public Guid HistoryId { get; private set; }
    public Guid CaseId { get; private set; }
    public string Text { get; private set; }
}
