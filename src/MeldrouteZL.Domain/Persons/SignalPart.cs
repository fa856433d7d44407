using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Persons;

/// <summary>
/// Something about a person or thing of a signal, in a record of its own. Who sees it follows from the groups it needs, all of
/// them in one grant, and from who wrote it: what another organisation than the source added is not for the source.
/// </summary>
public abstract class SignalPart
{
    protected SignalPart() { }

    protected SignalPart(Guid signalId, int organisationId) => (SignalId, OrganisationId) = (signalId, organisationId);

    public Guid SignalId { get; private set; }

    /// <summary>The organisation that wrote it.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The data groups that who reads it must hold.</summary>
    public DataGroups Groups { get; private set; }

    internal void Need(DataGroups groups) => Groups = groups;
}
