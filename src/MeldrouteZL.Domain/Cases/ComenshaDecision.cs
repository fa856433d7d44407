using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>Whether the victims of a case are notified to CoMensha, and why (not); a complaint to the police is no condition (R161, R162).</summary>
public sealed class ComenshaDecision
{
    public const int ReasonMaxLength = 2000;

    private ComenshaDecision() => Reason = "";

    internal ComenshaDecision(Guid caseId, bool notify, string reason, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (CaseId, Notify, Reason, At, UserId) = (caseId, notify, reason, moment.At, moment.By.UserId);
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }
    public bool Notify { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
}
