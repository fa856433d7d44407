using MeldrouteZL.Application.Figures;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Figures;

/// <summary>What was carried out against exploitation in a year, counted.</summary>
[ForRoles(Role.AttentionOfficer, Role.AdministrativeCoordinator, Role.VtEmployee, Role.VtAttentionOfficer, Role.AvimOfficer, Role.CareCoordinator, Role.WeighingTeamMember,
    Role.ProcessDirector, Role.LabourInspector, Role.ChainDirector, Role.PolicyOfficer, Role.PrivacyOfficer)]
public sealed class CountInterventionsModel(CountInterventions.Handler handler, TimeProvider clock) : FiguresPage(clock)
{
    public const string Address = "/cijfers/interventies";

    public InterventionFigures Figures { get; private set; } = null!;

    /// <summary>Of which cases it is about, in words.</summary>
    public string Scope => User.Actor().Role switch
    {
        Role.AttentionOfficer or Role.AdministrativeCoordinator => "in casussen van uw gemeente",
        Role.ProcessDirector => "in casussen uit uw deel van de regio",
        _ => "in de hele regio",
    };

    public bool SeesTrends => CountHouseCasesModel.Roles.Contains(User.Actor().Role);

    public async Task OnGetAsync(CancellationToken cancel) => Figures = await handler.Handle(Year, User.Actor(), cancel);
}
