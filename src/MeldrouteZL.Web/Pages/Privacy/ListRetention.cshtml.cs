using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>How long who keeps what.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ListRetentionModel(ListRetention.Handler handler) : PageModel
{
    public IReadOnlyList<RetentionRule> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rules = await handler.Handle(User.Actor(), cancel);
}
