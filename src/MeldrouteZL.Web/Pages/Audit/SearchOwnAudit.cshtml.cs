using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Audit;

/// <summary>What the staff of the own organisation did, for who oversees them.</summary>
[ForRoles(
    Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator, Role.WeighingTeamMember, Role.ProcessDirector,
    Role.LabourInspector, Role.RiecOfficer, Role.ComenshaOfficer, Role.CareProfessional, Role.ChainDirector)]
public sealed class SearchOwnAuditModel(SearchAudit.Handler handler, Regions regions) : AuditSearchPage(regions)
{
    public override string Address => "/inzagen/eigen-organisatie";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        await PrepareAsync(actor.RegionId, cancel);
        Found = await handler.Handle(Query, actor, cancel);
    }
}
