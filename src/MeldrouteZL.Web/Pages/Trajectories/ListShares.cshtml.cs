using MeldrouteZL.Application.Trajectories;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Trajectories;

/// <summary>What care coordination shares with the house of a process director now.</summary>
[ForRoles(Role.ProcessDirector)]
public sealed class ListSharesModel(ListShares.Handler handler, TimeProvider clock) : PageModel
{
    public const string Address = "/gedeeld";

    public IReadOnlyList<SharedText> Shares { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Shares = await handler.Handle(User.Actor(), clock.GetUtcNow(), cancel);
}
