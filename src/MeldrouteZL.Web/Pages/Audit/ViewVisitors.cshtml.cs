using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Audit;

/// <summary>Who saw one case in five years, per organisation and role, for the privacy officer who answers the person it is about.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ViewVisitorsModel(ViewVisitors.Handler handler, Regions regions, TimeProvider clock) : PageModel
{
    private const int NumberMaxLength = 16;

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string? Number { get; set; }

    /// <summary>Null when the number is not there.</summary>
    public CaseVisitors? Visitors { get; private set; }

    public Region Region { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        Region = await regions.GetAsync(actor.RegionId, cancel);
        Number = Number?.Trim().ToUpperInvariant();
        Visitors = Number is { Length: > 0 and <= NumberMaxLength } number ? await handler.Handle(number, actor, clock.GetUtcNow(), cancel) : null;
    }
}
