using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.Privacy;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Unusual use of the system, for the privacy officer to ask about.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ListNoticesModel(ListNotices.Handler handler, Regions regions) : PageModel
{
    internal const string Address = "/meldingen-gebruik";

    [BindProperty(Name = "gedaan", SupportsGet = true)]
    public string? JustDone { get; set; }

    public IReadOnlyList<NoticeRow> Notices { get; private set; } = [];

    public IReadOnlyList<UsageRule> Rules { get; private set; } = [];

    public Region Region { get; private set; } = null!;

    public string? DoneText => Notices.Any(n => n.Number == JustDone) ? $"Vastgelegd bij melding {JustDone}." : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        Region = await regions.GetAsync(actor.RegionId, cancel);
        (Notices, Rules) = await handler.Handle(actor, cancel);
    }
}
