using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Privacy;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Web.Display;
using MeldrouteZL.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MeldrouteZL.Web.Pages.Privacy;

/// <summary>Who may see one case or signal, and why, without its content.</summary>
[ForRoles(Role.PrivacyOfficer)]
public sealed class ViewAccessModel(ViewAccess.Handler handler, Regions regions) : PageModel
{
    // Longer is no number.
    private const int NumberMaxLength = 16;

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string? Number { get; set; }

    public IReadOnlyList<SeenGrant> Grants { get; private set; } = [];

    public Region Region { get; private set; } = null!;

    public bool IsAsked => !string.IsNullOrWhiteSpace(Number);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = User.Actor();
        Region = await regions.GetAsync(actor.RegionId, cancel);
        Number = Number?.Trim().ToUpperInvariant();
        Grants = Number is { Length: > 0 and <= NumberMaxLength } number ? await handler.Handle(number, actor, cancel) : [];
    }

    public string WhoOf(SeenGrant grant) => grant.Person is { } person ? $"{Region.Get(grant.OrganisationId).Name}: alleen {person}" : Region.Get(grant.OrganisationId).Name;

    public string WhyOf(SeenGrant grant) => grant switch
    {
        { Source: GrantSource.Copy } => "Kopie van wat bij een verwijzing is verstrekt",
        { Source: GrantSource.Trajectory } => "Eigen traject, afgeschermd",
        { Step: { } step } => RouteTexts.Of(step) + (grant.Record == Number ? "" : $" ({grant.Record})"),
        _ => RouteTexts.Of(grant.SignalStep!.Value),
    };
}
