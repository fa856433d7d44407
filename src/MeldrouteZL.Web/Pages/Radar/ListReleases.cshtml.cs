using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Radar;

/// <summary>What Veilig Thuis asked the organisation to release.</summary>
[ForRoles(Role.AttentionOfficer, Role.AvimOfficer, Role.CareCoordinator)]
public sealed class ListReleasesModel(ListReleases.Handler handler) : PageModel
{
    internal const string Address = "/vrijgaven";

    public IReadOnlyList<ReleaseRow> Requests { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Requests = await handler.Handle(User.Actor(), cancel);
}
