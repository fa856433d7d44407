using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>Adds the client's own words.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class AddClientStatementModel(AddClientStatement.Handler handler, AddClientStatement.Validator validator, ViewClientRights.Handler rights, StepTools tools)
    : RightsPage<AddClientStatement.Command>(validator, rights, tools)
{
    public override string Heading => "Eigen woorden van de cliënt toevoegen";

    protected override string JustDone => ViewClientRightsModel.StatementAdded;

    protected override AddClientStatement.Command Begin() => new() { On = DutchTime.DateOf(Now) };

    protected override Task<Outcome> TakeAsync(Target target, CancellationToken cancel) => handler.Handle(target, Input, Actor, Now, cancel);
}
