using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>The log of breaches, with the clock of 72 hours.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ListBreachesModel(ListBreaches.Handler handler, TimeProvider clock) : PageModel
{
    internal const string Address = "/privacy/datalekken";

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public IReadOnlyList<BreachRow> Breaches { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string? DoneText => Breaches.Any(b => b.Number == JustDone) ? $"Vastgelegd bij datalek {JustDone}." : null;

    public async Task OnGetAsync(CancellationToken cancel) => Breaches = await handler.Handle(User.Actor(), cancel);
}
