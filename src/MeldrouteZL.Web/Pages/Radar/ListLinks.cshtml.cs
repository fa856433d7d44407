using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Radar;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Radar;

/// <summary>Possible links between signals, for Veilig Thuis to judge (R56, R95).</summary>
[ForRoles(Role.VtEmployee, Role.VtAttentionOfficer)]
public sealed class ListLinksModel(ListLinks.Handler handler, Regions regions) : PageModel
{
    internal const string Address = "/radar";

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    /// <summary>The number of the signal or the case that is looked at; all links without it.</summary>
    [BindProperty(Name = "bij", SupportsGet = true)]
    public string? About { get; set; }

    public IReadOnlyList<LinkRow> Links { get; private set; } = [];

    public Region Region { get; private set; } = null!;

    public string? DoneText => Links.Any(l => l.Number == JustDone) ? $"Vastgelegd bij verband {JustDone}." : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        Region = await regions.GetAsync(actor.RegionId, cancel);
        Links = await handler.Handle(string.IsNullOrWhiteSpace(About) ? null : About.Trim(), actor, cancel);
    }
}
