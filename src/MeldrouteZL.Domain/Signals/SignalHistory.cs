using MeldrouteZL.Domain.Organisations;

namespace MeldrouteZL.Domain.Signals;

/// <summary>One step of a signal as it was taken: who, as what, when, why. Never changed.</summary>
public sealed class SignalHistory
{
    private SignalHistory() { }

    internal SignalHistory(Signal signal, SignalStep step, SignalStage? from, SignalStage to, Common.Moment moment, string? reason)
    {
        Id = Guid.CreateVersion7(moment.At);
        SignalId = signal.Id;
        (Step, From, To, At, Reason) = (step, from, to, moment.At, reason);
        (UserId, OrganisationId, Role) = (moment.By.UserId, moment.By.OrganisationId, moment.By.Role);
    }

    public Guid Id { get; private set; }
    public Guid SignalId { get; private set; }
    public SignalStep Step { get; private set; }
    public SignalStage? From { get; private set; }
    public SignalStage To { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
    public Role Role { get; private set; }
    public string? Reason { get; private set; }
}
