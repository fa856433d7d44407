using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Cases;

/// <summary>A grant on a case.</summary>
public sealed class CaseAccess : AccessGrant
{
    private CaseAccess() { }

    internal CaseAccess(Guid caseId, int organisationId, DataGroups groups, DateTimeOffset since, CaseStep because)
        : base(organisationId, null, groups, since) => (CaseId, Because) = (caseId, because);

    public Guid CaseId { get; private set; }
    public CaseStep Because { get; private set; }
}
