using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Signals;

/// <summary>A grant on a signal.</summary>
public sealed class SignalAccess : AccessGrant
{
    private SignalAccess() { }

    internal SignalAccess(Guid signalId, int organisationId, Guid? userId, DataGroups groups, DateTimeOffset since, SignalStep because)
        : base(organisationId, userId, groups, since) => (SignalId, Because) = (signalId, because);

    public Guid SignalId { get; private set; }
    public SignalStep Because { get; private set; }
}
