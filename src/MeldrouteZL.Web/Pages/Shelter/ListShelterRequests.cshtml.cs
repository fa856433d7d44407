using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>Who waits for a place, of the own care coordination.</summary>
[ForRoles(Role.CareCoordinator)]
public sealed class ListShelterRequestsModel(ListShelterRequests.Handler handler) : PageModel
{
    public IReadOnlyList<WaitingRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await handler.Handle(User.Actor(), cancel);
}
