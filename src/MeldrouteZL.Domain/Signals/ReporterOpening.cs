using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Signals;

/// <summary>
/// Somebody at Veilig Thuis looks who the reporter is: with a reason, in person, for a short time. The organisation of the
/// reporter sees that it happened and why.
/// </summary>
public sealed class ReporterOpening
{
    public const int ReasonMinLength = 10;
    public const int ReasonMaxLength = 500;

    private ReporterOpening() => Reason = "";

    internal ReporterOpening(Guid signalId, string reason, Moment moment)
    {
        Id = Guid.CreateVersion7(moment.At);
        (SignalId, Reason, Since, Until) = (signalId, reason, moment.At, moment.Due(TermKind.ReporterOpening));
        (UserId, OrganisationId) = (moment.By.UserId, moment.By.OrganisationId);
    }

    public Guid Id { get; private set; }
    public Guid SignalId { get; private set; }
    public Guid UserId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Reason { get; private set; }
    public DateTimeOffset Since { get; private set; }

    /// <summary>When it is over. The database keeps a deadline of its own besides.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>Whether this person, for this organisation, may look at this moment.</summary>
    public bool IsOpenTo(Actor actor, DateTimeOffset at) => UserId == actor.UserId && OrganisationId == actor.OrganisationId && at < Until;
}
