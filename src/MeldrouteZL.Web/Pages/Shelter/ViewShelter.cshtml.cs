using System.Globalization;
using MeldrouteZL.Application.Shelter;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Shelter;

/// <summary>Shelter of the region in counts per kind (R133-R145): no locations, no names, no numbers of trajectories.</summary>
[ForRoles(Role.CareCoordinator, Role.ChainDirector, Role.PolicyOfficer)]
public sealed class ViewShelterModel(ViewShelter.Handler handler, TimeProvider clock) : PageModel
{
    public const string Address = "/opvang";

    public ShelterFigures Figures { get; private set; } = null!;

    /// <summary>Whether this person places, and so sees every count.</summary>
    public bool Places => User.Actor().Role == Role.CareCoordinator;

    public static string TextOf(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "te weinig om te tonen";

    public async Task OnGetAsync(CancellationToken cancel) => Figures = await handler.Handle(DutchTime.DateOf(clock.GetUtcNow()), User.Actor(), cancel);
}
