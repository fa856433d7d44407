using MeldrouteZL.Application.Cases;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Cases;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Cases;

/// <summary>Who must still be notified to CoMensha, by whom and since when, and who was.</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer, Role.CareCoordinator)]
public sealed class ListComenshaModel(ListComensha.Handler handler, Regions regions) : PageModel
{
    public const string Address = "/comensha";

    /// <summary>The one state to show; null for all, also when the address names none that there is.</summary>
    [BindProperty(Name = "stand", SupportsGet = true)]
    public ComenshaState? State { get; set; }

    public ComenshaDesk Desk { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public static string StepOf(ComenshaRow row) => $"/casussen/{row.CaseNumber}/{(row.State is ComenshaState.Sent or ComenshaState.Updated || row.Stage >= CaseStage.Closed ? ViewComenshaRecordsModel.Slug : StepAddress.Of(CaseStep.NotifyComensha))}";

    /// <summary>Before anybody follows up, Veilig Thuis notifies (R161).</summary>
    public string WhoOf(ComenshaRow row) => row.OrganisationId is { } id ? Region.Get(id).Name : Region.VeiligThuis.Name;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        State = State is { } asked && ListComensha.States.Contains(asked) ? asked : null;
        (Desk, Region) = (await handler.Handle(State, actor, cancel), await regions.GetAsync(actor.RegionId, cancel));
    }
}
