using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>The register of requests of data subjects.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ListRequestsModel(ListRequests.Handler handler, TimeProvider clock) : PageModel
{
    internal const string Address = "/privacy/verzoeken";

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public IReadOnlyList<RequestRow> Requests { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public int Late => Requests.Count(r => r.Decision is null && r.DueAt < Now);

    public string? DoneText => Requests.Any(r => r.Number == JustDone) ? $"Vastgelegd bij verzoek {JustDone}." : null;

    public async Task OnGetAsync(CancellationToken cancel) => Requests = await handler.Handle(User.Actor(), cancel);

    internal static IReadOnlyList<SelectListItem> Choices(IEnumerable<RequestRow> requests) =>
        [.. requests.Select(r => new SelectListItem($"{r.Number}, {PrivacyTexts.Of(r.Kind).ToLowerInvariant()}, ontvangen {DutchDate.Date(r.ReceivedOn)}", r.Number))];
}
